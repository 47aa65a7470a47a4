package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.build.BuildFiles;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.mojo.Processes;
import java.nio.file.Path;
import java.util.Map;

/**
 * What stands in place of the control machine.
 *
 * @param commands how it answers
 * @param files what builds see of its files
 */
public record StandInProcesses(Processes commands, BuildFiles files) implements Processes {

  @Override
  public Local in(Path directory, Map<String, String> environment) {
    return commands.in(directory, environment);
  }
}
