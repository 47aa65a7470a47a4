/**
 * The configuration of OpenSSH's client, as far as it says how hosts are reached and by which keys.
 *
 * <p>What the values mean is not known here, and no connection is. {@code ssh.route} is the only
 * caller.
 */
@NullMarked
package io.github.kamalmaven.ssh.openssh;

import org.jspecify.annotations.NullMarked;
