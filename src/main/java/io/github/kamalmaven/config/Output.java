package io.github.kamalmaven.config;

import java.util.Optional;

/**
 * Where the log of a deploy is kept besides the console.
 *
 * @param otelEndpoint URL of an OpenTelemetry collector
 * @param directory of log files
 */
public record Output(Optional<String> otelEndpoint, Optional<String> directory) {}
