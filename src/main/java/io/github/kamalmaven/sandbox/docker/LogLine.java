package io.github.kamalmaven.sandbox.docker;

import java.time.Instant;

/**
 * A line a container wrote.
 *
 * @param time when
 * @param error whether to standard error
 * @param text the line
 */
public record LogLine(Instant time, boolean error, String text) {}
