package io.github.kamalmaven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the README shows of a POM is part of one that is built; a test of its own has the five
 * minutes.
 */
final class PomsInReadmeTest {
  private static final Pattern XML = Pattern.compile("(?ms)^ *```xml$(.*?)^ *```$");

  @Test
  void each_part_of_a_pom_is_in_a_scenario() throws IOException {
    List<String> built = scenarios();

    assertThat(XML.matcher(withoutFiveMinutes()).results())
        .isNotEmpty()
        .allSatisfy(
            part ->
                assertThat(built)
                    .as(part.group())
                    .anyMatch(pom -> pom.contains(dense(part.group(1)))));
  }

  private static String withoutFiveMinutes() throws IOException {
    return Files.readString(Path.of("README.md"))
        .replaceFirst("(?s)## Five minutes.*?\n(?=## )", "");
  }

  private static List<String> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
      return files
          .filter(file -> file.endsWith("pom.xml"))
          .map(Pages::text)
          .map(PomsInReadmeTest::dense)
          .toList();
    }
  }

  private static String dense(String xml) {
    return xml.replaceAll("\\s+", "");
  }
}
