/**
 * A run as a page to look at: {@code deploy.html}, one file that needs nothing else.
 *
 * <p>What the page does is written in the resources next to this package; Java only puts them and
 * the data into one file. Called by the wiring in {@code mojo}.
 */
@NullMarked
package io.github.kamalmaven.report.html;

import org.jspecify.annotations.NullMarked;
