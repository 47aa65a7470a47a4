package io.github.kamalmaven.sandbox.shell;

/**
 * A canned answer that takes the place of a command.
 *
 * @param stdout what it prints to standard output
 * @param stderr what it prints to standard error
 * @param exit its exit status
 */
public record Answer(String stdout, String stderr, int exit) {}
