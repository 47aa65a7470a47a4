/**
 * What Kamal takes in silence, although it cannot work or does nothing: told as warnings, each with
 * its place.
 *
 * <p>Nothing is refused here, and only what passed the checks is looked at. {@code config.read}
 * calls it.
 */
@NullMarked
package io.github.kamalmaven.config.read.doubt;

import org.jspecify.annotations.NullMarked;
