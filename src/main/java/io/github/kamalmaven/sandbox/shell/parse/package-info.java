/**
 * Reads shell scripts, command by command, and runs them.
 *
 * <p>It reports a syntax error when it comes to it, as a real shell does, and knows no tools. The
 * host and its shell tools may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.shell.parse;

import org.jspecify.annotations.NullMarked;
