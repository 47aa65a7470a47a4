/**
 * The log of a run as OpenTelemetry log records, sent to a collector: {@code output/otel} in
 * deploy.yml.
 *
 * <p>A collector that does not answer never slows or fails the run. Opened by the wiring in {@code
 * mojo}.
 */
@NullMarked
package io.github.kamalmaven.report.otel;

import org.jspecify.annotations.NullMarked;
