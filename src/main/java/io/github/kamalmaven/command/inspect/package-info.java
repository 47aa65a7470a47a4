/**
 * The questions that tell how containers, env files and the proxy's services are, as they are.
 *
 * <p>Pure, and unaware of what is expected; no answer holds the value of a secret. {@code
 * operation.status} and {@code operation.rollout} ask them.
 */
@NullMarked
package io.github.kamalmaven.command.inspect;

import org.jspecify.annotations.NullMarked;
