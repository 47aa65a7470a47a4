package io.github.kamalmaven.history;

/**
 * A line of the log of a host.
 *
 * @param host where it stands
 * @param line it
 */
record Entry(String host, AuditLine line) {}
