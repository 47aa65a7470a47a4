package io.github.kamalmaven.build;

import io.github.kamalmaven.shell.Sensitive;

/**
 * What the control machine shows to a registry when it speaks with it itself, without Docker.
 *
 * @param username who it is
 * @param password password or token
 */
public record RegistryCredentials(Sensitive username, Sensitive password) {}
