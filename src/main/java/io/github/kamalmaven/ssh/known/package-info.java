/**
 * Host keys: the known_hosts file, and the judgement of the key that a host shows.
 *
 * <p>No connection is made here. Only {@code ssh} may call.
 */
@NullMarked
package io.github.kamalmaven.ssh.known;

import org.jspecify.annotations.NullMarked;
