/**
 * A run as a trace of OpenTelemetry: one span for the run, each phase, hook, host and command.
 *
 * <p>What commands wrote is not sent, and a collector that does not answer delays the end of a run
 * by a few seconds and fails nothing. Sent by the wiring in {@code mojo}.
 */
@NullMarked
package io.github.kamalmaven.report.trace;

import org.jspecify.annotations.NullMarked;
