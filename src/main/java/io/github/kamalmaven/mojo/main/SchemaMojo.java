package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.show.JsonSchema;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints a JSON Schema of {@code config/deploy.yml}, by which editors complete, explain and check
 * the file. Begin the file with {@code # yaml-language-server: $schema=deploy.schema.json}. {@code
 * mvn -q kamal:schema} prints nothing else. Reads no configuration. Kamal itself does not have it.
 *
 * <p>Example: {@code kamal schema --output-file deploy.schema.json}.
 *
 * @since 1.0.0
 */
@Mojo(name = "schema", requiresProject = false, threadSafe = true)
@Command(name = "schema")
public final class SchemaMojo extends GoalMojo {

  /**
   * File to write the schema to, relative to the project's directory; its directories are made. By
   * default it is printed. Example: {@code config/deploy.schema.json}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.outputFile")
  @Option(names = "--output-file")
  private @Nullable String outputFile;

  /**
   * Make the schema of a destination's file, {@code config/deploy.DESTINATION.yml}, in which
   * nothing is required, since it is laid over the other. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.ofDestination", defaultValue = "false")
  @Option(names = "--of-destination")
  private boolean ofDestination;

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    JsonSchema schema = new JsonSchema(Reference.get());
    String text = ofDestination ? schema.ofDestination() : schema.ofDeployment();
    if (outputFile == null) {
      text.lines().forEach(line -> screen.lines().write(Level.RESULT, line));
    } else {
      write(text, runner.here().directory().resolve(outputFile));
      screen.lines().write(Level.INFO, "Wrote the schema to " + outputFile);
    }
  }

  @Override
  protected boolean needsConfiguration() {
    return false;
  }

  private static void write(String text, Path file) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new KamalException(
          "The schema cannot be written: " + failed,
          file.toString(),
          "name a file that can",
          failed);
    }
  }
}
