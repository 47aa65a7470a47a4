/**
 * Text that was read from a file, and where each of its characters stands there.
 *
 * <p>What the text means is no concern of this package. The packages of {@code config.read} use it
 * to point at lines of the user's own files.
 */
@NullMarked
package io.github.kamalmaven.config.read.text;

import org.jspecify.annotations.NullMarked;
