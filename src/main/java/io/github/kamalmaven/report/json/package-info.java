/**
 * A run as JSON, in a form that is kept stable: {@code deploy.json}.
 *
 * <p>Jackson has no part in it: most deploys would load it for nothing else. Called by the wiring
 * in {@code mojo}, and by the page that shows the same data.
 */
@NullMarked
package io.github.kamalmaven.report.json;

import org.jspecify.annotations.NullMarked;
