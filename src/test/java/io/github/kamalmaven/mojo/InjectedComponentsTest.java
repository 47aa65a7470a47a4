package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InjectedComponentsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path INDEX = Path.of("src/main/resources/META-INF/sisu/javax.inject.Named");

  @Test
  void maven_finds_every_component_in_the_index() throws IOException {
    List<String> components;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      components =
          files.filter(InjectedComponentsTest::isNamed).map(InjectedComponentsTest::type).toList();
    }

    assertThat(Files.readAllLines(INDEX)).containsExactlyInAnyOrderElementsOf(components);
  }

  private static boolean isNamed(Path file) {
    try {
      return file.toString().endsWith(".java") && Files.readAllLines(file).contains("@Named");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(Path file) {
    return SOURCES
        .relativize(file)
        .toString()
        .replace(".java", "")
        .replace(file.getFileSystem().getSeparator(), ".");
  }
}
