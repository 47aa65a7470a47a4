package io.github.kamalmaven.command;

import io.github.kamalmaven.shell.CommandLine;

/** What the control machine is asked before it builds. */
public final class BuildToolCommands {
  private BuildToolCommands() {}

  /** Fails unless Docker and buildx are there. */
  public static CommandLine installed() {
    return CommandLine.of("docker", "--version").and(CommandLine.of("docker", "buildx", "version"));
  }

  /** The architecture of Docker, as the kernel calls it: {@code x86_64}. */
  public static CommandLine architecture() {
    return CommandLine.of("docker", "info", "--format", "'{{.Architecture}}'");
  }
}
