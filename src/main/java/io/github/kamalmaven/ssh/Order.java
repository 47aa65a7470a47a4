package io.github.kamalmaven.ssh;

import io.github.kamalmaven.shell.CommandLine;

/**
 * One command for a host.
 *
 * @param shown for messages
 * @param text what the host runs
 * @param input what it reads, may be empty
 * @param tolerated whether what comes after it is done even if it fails
 */
record Order(CommandLine shown, String text, byte[] input, boolean tolerated) {}
