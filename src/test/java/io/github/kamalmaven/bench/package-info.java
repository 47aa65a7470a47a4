/**
 * The benchmark: what a deploy costs in time, processor and memory, over the number of hosts and
 * the latency of the network, beside what it would cost at least.
 *
 * <p>Times are shown and never judged here: a run is good if the deploys went well. The profile
 * {@code bench} runs it, and a normal build does not.
 */
@NullMarked
package io.github.kamalmaven.bench;

import org.jspecify.annotations.NullMarked;
