/**
 * Processes on the control machine, run by a POSIX shell.
 *
 * <p>What they mean is not known here, nor is anything reported. Only the wiring makes one;
 * everyone else sees {@link io.github.kamalmaven.host.Local}.
 */
@NullMarked
package io.github.kamalmaven.host.local;

import org.jspecify.annotations.NullMarked;
