package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import io.github.kamalmaven.config.reference.show.AnnotatedYaml;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Explains {@code config/deploy.yml}: every key of a section with its type, default, meaning and an
 * example. {@code mvn -q kamal:docs} prints nothing else. Reads no configuration.
 *
 * <p>Example: {@code kamal docs proxy}.
 *
 * @since 1.0.0
 */
@Mojo(name = "docs", requiresProject = false, threadSafe = true)
@Command(name = "docs")
public final class DocsMojo extends GoalMojo {

  /**
   * Section to show, such as {@code servers}, {@code proxy}, {@code proxy/run} or {@code
   * accessory}; an unknown one makes the goal list them all. The default is the file as a whole.
   * Example: {@code proxy}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.section")
  @Parameters(index = "0", arity = "0..1", paramLabel = "[SECTION]")
  private @Nullable String section;

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    lines().forEach(line -> screen.lines().write(Level.RESULT, line));
  }

  @Override
  protected boolean needsConfiguration() {
    return false;
  }

  private List<String> lines() {
    Reference reference = Reference.get();
    String wanted = section == null ? Reference.ROOT : section;
    Optional<Section> found = reference.find(wanted);
    if (found.isPresent()) {
      return AnnotatedYaml.of(reference, found.get());
    }
    List<String> names = reference.sections().stream().map(Section::name).toList();
    return List.of(
        "No documentation found for " + wanted,
        "Sections are: " + String.join(", ", Nearest.first(wanted, names)));
  }
}
