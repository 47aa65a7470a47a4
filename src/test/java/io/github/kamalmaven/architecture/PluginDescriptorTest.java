package io.github.kamalmaven.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/** Goals, parameters and properties are what users write in their POMs: none changes unnoticed. */
final class PluginDescriptorTest {
  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
  private static final Path RENDERED = Path.of("target/plugin-descriptor.txt");
  private static final String UPDATE = "-Dkamal.updateSnapshots=true";
  private static final Path SNAPSHOT = Path.of("src/test/resources/plugin-descriptor.txt");

  @Test
  void goals_and_parameters_are_as_in_the_committed_text() throws Exception {
    if (Files.notExists(DESCRIPTOR)) {
      assertThat(Sources.javaFiles(Sources.MAIN))
          .as("goals without a descriptor at %s: build with Maven", DESCRIPTOR)
          .noneMatch(file -> file.toString().endsWith("Mojo.java"));
      return;
    }
    Files.writeString(RENDERED, GoalDescriptor.render(DESCRIPTOR));

    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.copy(RENDERED, SNAPSHOT, StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(RENDERED)
        .as("goals changed; if on purpose, run the test with %s, and commit the text", UPDATE)
        .hasSameTextualContentAs(SNAPSHOT);
  }
}
