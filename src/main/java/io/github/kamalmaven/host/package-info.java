/**
 * The ports to the outside: a session runs commands on one host, a fleet does so on many.
 *
 * <p>No SSH, no processes, no Docker: transports live in {@code ssh} and {@code host.local}. Use
 * cases call these; only the wiring chooses a transport.
 */
@NullMarked
package io.github.kamalmaven.host;

import org.jspecify.annotations.NullMarked;
