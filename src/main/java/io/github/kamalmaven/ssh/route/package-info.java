/**
 * The way to a host: what the OpenSSH configuration makes of its name, where it is found, and the
 * socket, tunnel or proxy command that leads there.
 *
 * <p>Nobody is logged in here. The wiring describes the control machine with these types; all else
 * is for {@code ssh} alone.
 */
@NullMarked
package io.github.kamalmaven.ssh.route;

import org.jspecify.annotations.NullMarked;
