package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Optional;

/**
 * Whether containers of the app start again and again.
 *
 * @param service whose containers they are
 */
record Restarts(String service) implements HostCheck {
  @Override
  public List<CommandLine> questions() {
    return List.of(DockerCommands.restarting(service));
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    List<Finding> findings =
        answers
            .get(0)
            .text()
            .lines()
            .map(
                name ->
                    new Finding(
                        Ailment.APP_RESTARTING,
                        "the container %s starts again and again".formatted(name),
                        "on %s: docker logs --tail 50 %s".formatted(host, name)))
            .toList();
    return new Seen(findings, Optional.empty());
  }
}
