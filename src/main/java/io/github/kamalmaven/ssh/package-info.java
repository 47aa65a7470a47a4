/**
 * The transport to hosts: one SSH connection per host, kept until the connector closes, with logins
 * and channels held to what a stock sshd allows.
 *
 * <p>Nothing here knows of Docker or of the order of a deployment, and nothing outside knows of
 * JSch. Only the wiring makes a connector; everyone else sees {@link
 * io.github.kamalmaven.host.Session}.
 */
@NullMarked
package io.github.kamalmaven.ssh;

import org.jspecify.annotations.NullMarked;
