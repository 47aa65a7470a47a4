package io.github.kamalmaven.ssh.openssh;

/**
 * Whom settings are asked for.
 *
 * @param host as the user has written it
 * @param user who logs in there
 * @param localUser who does so here
 */
public record Login(String host, String user, String localUser) {}
