/**
 * What evaluates ERB besides the built-in evaluator, and what templates may reach of the world.
 *
 * <p>Nothing here knows a process or a file; whoever reads configuration files gives these doors.
 * {@code config.read} and who puts deployments together may call it.
 */
@NullMarked
package io.github.kamalmaven.config.read.erb.engine;

import org.jspecify.annotations.NullMarked;
