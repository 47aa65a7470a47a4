/**
 * Words become one POSIX command line here: quoting, combination, redirection and substitution,
 * with secrecy as a type and two renderings, one to run and one to show.
 *
 * <p>Nothing is executed here and no Docker or Kamal knowledge lives here. Every package that
 * builds, runs or prints a command may use it; quoting happens nowhere else.
 */
@NullMarked
package io.github.kamalmaven.shell;

import org.jspecify.annotations.NullMarked;
