/**
 * The command line of a simulated Docker: {@code docker ps}, {@code docker run} and the rest, with
 * the options, messages and exit codes of Docker 28.
 *
 * <p>It keeps no state; the engine does. The sandbox may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.docker.cli;

import org.jspecify.annotations.NullMarked;
