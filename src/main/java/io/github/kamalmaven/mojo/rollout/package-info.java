/**
 * The goals of the family {@code rollout}, which Kamal does not have.
 *
 * <p>Each declares its parameters and starts one use case; how canaries are booted and promoted is
 * told in {@code operation.rollout}. Only Maven and the command line call these.
 */
@NullMarked
package io.github.kamalmaven.mojo.rollout;

import org.jspecify.annotations.NullMarked;
