/**
 * Shows that the packaged plugin works where its users are: with other Mavens and Javas, and on
 * machines that lack what ours has.
 *
 * <p>It tests no feature: a rehearsal, which needs most of the plugin, stands for all. Nobody calls
 * it; the profile {@code docker-it} runs it.
 */
@org.jspecify.annotations.NullMarked
package io.github.kamalmaven.compat;
