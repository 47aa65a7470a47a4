/**
 * Values of Ruby and the methods that configuration files call on them.
 *
 * <p>How code is written is no concern of this package, which only evaluates what {@code
 * config.read.erb} has parsed. Whoever renders templates makes the {@link
 * io.github.kamalmaven.config.read.erb.ruby.ErbContext}; all else is for {@code config.read.erb}.
 */
@NullMarked
package io.github.kamalmaven.config.read.erb.ruby;

import org.jspecify.annotations.NullMarked;
