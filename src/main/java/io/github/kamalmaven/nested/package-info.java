/**
 * What a run shares with the {@code kamal} commands that its hooks call: the program on their path,
 * connections, secrets, and the knowledge that pre-connect has fired.
 *
 * <p>How a command line is read and which parts a deployment has is not known here. The place that
 * wires deployments together asks.
 */
@NullMarked
package io.github.kamalmaven.nested;

import org.jspecify.annotations.NullMarked;
