/**
 * The part of ERB and Ruby that configuration files use, evaluated in Java.
 *
 * <p>It is no Ruby: what is not common in configuration files is refused with its place and its
 * text. {@code config.read} and whoever renders accessory files may call it.
 */
@NullMarked
package io.github.kamalmaven.config.read.erb;

import org.jspecify.annotations.NullMarked;
