/**
 * The run-time state of a simulated POSIX shell: variables, directory, streams, and the tools it
 * can start.
 *
 * <p>It knows neither the syntax of scripts nor any tool. The other sandbox packages may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.shell;

import org.jspecify.annotations.NullMarked;
