/**
 * Parameters that verbs of several families share: what is run, what builds the image, and which
 * lines of a log are shown.
 *
 * <p>No goal is here, and nothing is done here. The families' goals extend these classes.
 */
@NullMarked
package io.github.kamalmaven.mojo.options;

import org.jspecify.annotations.NullMarked;
