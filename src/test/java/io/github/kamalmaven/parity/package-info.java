/**
 * Runs the recorded scenarios of Kamal through the {@code kamal} command line and compares what
 * happened to the hosts.
 *
 * <p>Hosts are simulated, hooks are real; nothing here connects to anything. Only the tests of this
 * package use it.
 */
@NullMarked
package io.github.kamalmaven.parity;

import org.jspecify.annotations.NullMarked;
