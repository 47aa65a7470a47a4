package io.github.kamalmaven.mojo.plan.found;

import io.github.kamalmaven.command.LockCommands;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.inspect.InspectCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * All that a host is asked for a plan, in one batch. Every command only reads; nobody asks for the
 * environment of containers, in which secrets are.
 */
final class HostQuestions {
  /** Files below the run directory of which the content decides what is done. */
  static final List<String> SETTINGS =
      List.of(
          ".kamal/proxy/options",
          ".kamal/proxy/image",
          ".kamal/proxy/image_version",
          ".kamal/proxy/run_command");

  private static final String CONTAINER =
      "'[{{json .Id}},{{json .Name}},{{json .Config.Image}},{{json .State.Status}},"
          + "{{json .HostConfig.NetworkMode}},{{json .Config.Labels}}]'";

  private static final String IMAGE = "'[{{json .Id}},{{json .RepoTags}},{{json .Config.Labels}}]'";

  private HostQuestions() {}

  /** The questions, in the order in which {@link FoundHost} reads the answers. */
  static Batch of(Deployment deployment) {
    Batch batch =
        Batch.EMPTY
            .attempt(CommandLine.script("command -v docker"))
            .attempt(inspected("container", CONTAINER, "--all", "--no-trunc"))
            .attempt(inspected("image", IMAGE, "--no-trunc"))
            .attempt(CommandLine.of("docker", "network", "ls", "--format", "'{{.Name}}'"))
            .attempt(ProxyCommands.list())
            .attempt(InspectCommands.services())
            .attempt(new LockCommands(deployment).status())
            .attempt(CommandLine.of("find", ".kamal", "-type", "d"))
            .attempt(CommandLine.of("find", ".kamal", "-type", "f"));
    for (String file : SETTINGS) {
      batch = batch.attempt(CommandLine.of("cat", file));
    }
    return batch;
  }

  /** Newest first, as Docker lists them. */
  private static CommandLine inspected(String noun, String format, String... all) {
    return CommandLine.of("docker", noun, "ls", "--quiet")
        .plus(all)
        .pipe(CommandLine.of("xargs", "-r", "docker", noun, "inspect", "--format", format));
  }
}
