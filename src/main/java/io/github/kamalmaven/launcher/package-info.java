/**
 * The program {@code kamal} that hooks find on their path: a client that hands its command line to
 * the run whose hook called it, the server that takes it, and the files both meet in.
 *
 * <p>What a command line means is not known here, and nothing but the JDK is used, because the
 * client has to start in a moment. Runs that have hooks open a server; scripts start the client.
 */
@NullMarked
package io.github.kamalmaven.launcher;

import org.jspecify.annotations.NullMarked;
