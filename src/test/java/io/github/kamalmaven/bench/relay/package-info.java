/**
 * A network between a client and its servers that takes time: every byte arrives later by half the
 * round-trip time, and round trips are counted.
 *
 * <p>It limits no bandwidth, loses nothing, and knows nothing of SSH. The benchmark runs it as a
 * process of its own.
 */
@NullMarked
package io.github.kamalmaven.bench.relay;

import org.jspecify.annotations.NullMarked;
