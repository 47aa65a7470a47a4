package io.github.kamalmaven.config;

import java.time.Duration;

/**
 * How many connections are opened at a time and kept for how long.
 *
 * <p>{@code Kamal::Configuration::Sshkit}.
 *
 * @param maxConcurrentStarts logins under way at once
 * @param poolIdleTimeout an idle connection is closed after it
 * @param dnsRetries further attempts at resolving a name
 */
public record Sshkit(int maxConcurrentStarts, Duration poolIdleTimeout, int dnsRetries) {}
