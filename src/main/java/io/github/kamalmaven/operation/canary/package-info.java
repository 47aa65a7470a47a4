/**
 * The canaries of rollouts: containers of a new version beside those that serve, to which
 * kamal-proxy sends some visitors, and what hosts tell of them.
 *
 * <p>Nothing is changed here; rollouts are begun and ended in {@code operation.rollout}. Operations
 * that must spare a canary, or let it serve, call this.
 */
@NullMarked
package io.github.kamalmaven.operation.canary;

import org.jspecify.annotations.NullMarked;
