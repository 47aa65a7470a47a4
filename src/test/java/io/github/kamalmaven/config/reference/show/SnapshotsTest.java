package io.github.kamalmaven.config.reference.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is checked in about deploy.yml says what the reference says. */
final class SnapshotsTest {
  private static final String UPDATE = "-Dkamal.updateSnapshots=true";
  private static final Path PAGES = Path.of("src/site/markdown/reference");
  private static final Path SCHEMAS = Path.of("src/site/markdown/resources");

  /** All files that follow from the reference, with their content. */
  private static Map<Path, String> expected() {
    Map<Path, String> files = new TreeMap<>();
    files.put(PAGES.resolve("index.md"), MarkdownPage.index());
    Reference.get().sections().stream()
        .filter(section -> !section.isPart())
        .forEach(section -> files.put(page(section), MarkdownPage.of(section)));
    JsonSchema schema = new JsonSchema(Reference.get());
    files.put(SCHEMAS.resolve("deploy.schema.json"), schema.ofDeployment());
    files.put(SCHEMAS.resolve("deploy.destination.schema.json"), schema.ofDestination());
    return files;
  }

  private static Path page(Section section) {
    return PAGES.resolve(section.name() + ".md");
  }

  static Stream<Path> files() {
    return expected().keySet().stream();
  }

  @BeforeEach
  void update() throws IOException {
    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      for (Map.Entry<Path, String> file : expected().entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Files.writeString(file.getKey(), file.getValue());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_is_checked_in_follows_from_the_reference(Path file) {
    assertThat(file)
        .as("the reference changed; if on purpose, run the test with %s, and commit", UPDATE)
        .hasContent(expected().get(file));
  }

  @Test
  void there_is_no_page_of_a_section_that_is_gone() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages).allMatch(expected()::containsKey);
    }
  }
}
