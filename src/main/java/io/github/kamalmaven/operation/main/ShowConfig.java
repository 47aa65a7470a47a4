package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Shows what the configuration and its destination come to.
 *
 * <p>{@code Kamal::Cli::Main#config}.
 */
public final class ShowConfig {
  private final DeployContext context;

  /** Of the context's deployment. */
  public ShowConfig(DeployContext context) {
    this.context = context;
  }

  /**
   * Prints it, or writes it into a file.
   *
   * @param file relative to the project's directory, or absolute
   * @throws KamalException if the file cannot be written
   */
  public void run(Optional<Path> file) {
    String yaml =
        new CombinedConfiguration(
                context.deployment(), context.version(), context.parts().sections().get())
            .toYaml();
    file.map(context.parts().project()::resolve)
        .ifPresentOrElse(
            path -> write(path, yaml),
            () -> context.report().on(new Event.Printed(yaml.stripTrailing())));
  }

  private void write(Path file, String yaml) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
      Files.writeString(file, yaml);
    } catch (IOException failure) {
      throw new KamalException(
          "The configuration cannot be written: " + failure.getMessage(),
          file.toString(),
          "name another file",
          failure);
    }
    context.report().say("Wrote the configuration to " + file);
  }
}
