/**
 * Runs commands on a host over channels: batches, single commands and attached ones, with no more
 * channels at a time than hosts allow.
 *
 * <p>Who opens the channels is not known here: JSch or the system's {@code ssh}. Only these two
 * transports call it.
 */
@NullMarked
package io.github.kamalmaven.ssh.channel;

import org.jspecify.annotations.NullMarked;
