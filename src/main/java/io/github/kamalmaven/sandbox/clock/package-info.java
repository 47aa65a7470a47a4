/**
 * The time of a sandbox: a clock that can be read and slept on.
 *
 * <p>It never waits for real. All other sandbox packages may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.clock;

import org.jspecify.annotations.NullMarked;
