/**
 * The transport to hosts by the user's own {@code ssh}: one login per host, which all commands
 * share, kept until the connector closes.
 *
 * <p>What runs over it, and in which order, is not known here, and nothing of {@code ssh}'s own
 * configuration is read. Only the wiring makes a connector; everyone else sees {@link
 * io.github.kamalmaven.host.Session}.
 */
@NullMarked
package io.github.kamalmaven.ssh.system;

import org.jspecify.annotations.NullMarked;
