package io.github.kamalmaven.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Eclipse (m2e) complains about a goal bound to a phase of which nobody says what to do with it.
 */
final class EclipseTest {
  private static final Path METADATA =
      Path.of("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml");
  private static final Path DESCRIPTOR = Path.of("src/test/resources/plugin-descriptor.txt");
  private static final Pattern GOAL = Pattern.compile("(?m)^[a-z][a-z-]*");
  private static final Pattern GOALS = Pattern.compile("(?s)(<goals>\n).*(\n *</goals>)");

  @Test
  void no_goal_is_run_while_eclipse_builds() throws Exception {
    String goals =
        GOAL.matcher(Files.readString(DESCRIPTOR))
            .results()
            .map(MatchResult::group)
            .map("          <goal>%s</goal>"::formatted)
            .collect(Collectors.joining("\n"));
    String metadata = Files.readString(METADATA);
    String expected = GOALS.matcher(metadata).replaceFirst("$1" + goals + "$2");

    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.writeString(METADATA, expected);
    }

    assertThat(Files.readString(METADATA))
        .as("goals changed: run the test with -Dkamal.updateSnapshots=true, and commit the file")
        .isEqualTo(expected)
        .contains("<goal>hook-test</goal>", "<ignore />");
  }
}
