package io.github.kamalmaven.config;

import java.time.Duration;

/**
 * How long a deploy waits for containers.
 *
 * @param readinessDelay pause before a running container without proxy counts as ready
 * @param deployTimeout how long a container may take to become healthy
 * @param drainTimeout how long requests under way may take to end
 */
public record Timing(Duration readinessDelay, Duration deployTimeout, Duration drainTimeout) {}
