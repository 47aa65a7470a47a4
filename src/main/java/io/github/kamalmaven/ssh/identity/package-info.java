/**
 * The keys that a login can be tried with: from deploy.yml, from files, from the user's ssh-agent;
 * and what Java does with keys, done once beforehand.
 *
 * <p>No connection is made here but the one to the agent. Only {@code ssh} and the wiring may call.
 */
@NullMarked
package io.github.kamalmaven.ssh.identity;

import org.jspecify.annotations.NullMarked;
