/**
 * Programs of the benchmark as processes of their own: bounded in time, ended with the benchmark,
 * and measured.
 *
 * <p>What they are for is not known here. All of the benchmark may call it.
 */
@NullMarked
package io.github.kamalmaven.bench.process;

import org.jspecify.annotations.NullMarked;
