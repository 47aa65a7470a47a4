package io.github.kamalmaven.config;

/**
 * A host as one role uses it.
 *
 * @param host name or address, as written
 * @param env the role's environment there: root, role and the host's tags merged
 */
public record Server(String host, Env env) {}
