/**
 * Values of Ruby, operators, variables and what code may use up.
 *
 * <p>How code is written is no concern of this package, and methods are that of {@code
 * config.read.erb.library}. Whoever renders templates makes the {@link
 * io.github.kamalmaven.config.read.erb.ruby.ErbContext}; all else is for {@code config.read.erb}.
 */
@NullMarked
package io.github.kamalmaven.config.read.erb.ruby;

import org.jspecify.annotations.NullMarked;
