/**
 * The methods of Ruby that configuration files call: on texts, lists, hashes, numbers, times, files
 * and the environment.
 *
 * <p>What a method does not understand is refused, so that it can be given to a Ruby; how code is
 * written is no concern of this package. It is for {@code config.read.erb} alone.
 */
@NullMarked
package io.github.kamalmaven.config.read.erb.library;

import org.jspecify.annotations.NullMarked;
