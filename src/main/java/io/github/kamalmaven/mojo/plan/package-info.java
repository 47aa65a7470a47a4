/**
 * Plans: a verb is run once on simulated hosts, and what it does there is taken down.
 *
 * <p>What is done is decided in {@code operation}; nothing here reaches a host. The goals {@code
 * kamal:plan} and {@code kamal:deploy} call this.
 */
@NullMarked
package io.github.kamalmaven.mojo.plan;

import org.jspecify.annotations.NullMarked;
