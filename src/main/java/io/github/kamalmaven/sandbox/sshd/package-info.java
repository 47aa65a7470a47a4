/**
 * The SSH server of a sandbox, on Apache MINA SSHD: one server that listens on a loopback port for
 * every host.
 *
 * <p>It has no shell of its own; the host's answers. Nobody calls it: the sandbox finds {@link
 * io.github.kamalmaven.sandbox.sshd.MinaHostServer} by name in a class loader that has the library.
 */
@NullMarked
package io.github.kamalmaven.sandbox.sshd;

import org.jspecify.annotations.NullMarked;
