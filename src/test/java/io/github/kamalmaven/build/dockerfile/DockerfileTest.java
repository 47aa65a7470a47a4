package io.github.kamalmaven.build.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileTest {
  private static final Optional<String> LAST = Optional.empty();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COPY target/app.jar /app.jar                  | target/app.jar
          copy ./target/*.jar app.jar                   | target/*.jar
          ADD /target/app.jar /                         | target/app.jar
          COPY --chown=1000:1000 target/app.jar /       | target/app.jar
          COPY ["target/app.jar", "/app.jar"]           | target/app.jar
          COPY --link ["target/app.jar", "/app.jar"]    | target/app.jar
          COPY pom.xml target/app.jar target/lib /app/  | target/app.jar,target/lib
          COPY --from=build /src/target/app.jar /       |
          COPY targets/app.jar /                        |
          COPY src /src                                 |
          ADD https://example.test/target/app.jar /     |
          COPY ${UNKNOWN}/target/app.jar /              |
          RUN cp target/app.jar /                       |
          """)
  void what_is_taken_from_target_is_seen(String instruction, String sources) {
    List<Copy> copies = Dockerfile.read("FROM scratch\n" + instruction, Map.of()).copies(LAST);

    assertThat(copies.stream().flatMap(copy -> copy.below("target").stream()))
        .containsExactly(sources == null ? new String[0] : sources.split(","));
  }

  @Test
  void lines_are_counted_over_comments_and_continued_lines() {
    String text = "# syntax=docker/dockerfile:1\n\nFROM a\nRUN x \\\n  # why\n  && y\nCOPY b c\n";

    assertThat(Dockerfile.read(text, Map.of()).copies(LAST))
        .containsExactly(new Copy(7, List.of("b"), "c"));
  }

  @Test
  void arguments_have_the_value_of_the_build_or_their_default() {
    String text =
        """
        FROM eclipse-temurin:21
        ARG JAR_FILE=target/*.jar
        ARG LIB
        COPY ${JAR_FILE} app.jar
        COPY $LIB ${OTHER:-target/other} lib/
        """;

    assertThat(Dockerfile.read(text, Map.of()).copies(LAST))
        .containsExactly(new Copy(4, List.of("target/*.jar"), "app.jar"));
    assertThat(Dockerfile.read(text, Map.of("JAR_FILE", "a.jar", "LIB", "l")).copies(LAST))
        .containsExactly(
            new Copy(4, List.of("a.jar"), "app.jar"),
            new Copy(5, List.of("l", "target/other"), "lib/"));
  }

  @Test
  void stages_that_the_image_is_not_made_of_do_not_count() {
    Dockerfile file =
        Dockerfile.read(
            """
            FROM maven AS build
            COPY . /src
            FROM jre AS base
            FROM base AS dev
            COPY target/dev.jar /
            FROM base
            COPY --from=build /src/target/app.jar /
            COPY target/run.sh /
            """,
            Map.of());

    assertThat(file.copies(LAST))
        .extracting(copy -> copy.sources().get(0))
        .containsExactlyInAnyOrder(".", "target/run.sh");
    assertThat(file.copies(Optional.of("dev")))
        .extracting(copy -> copy.sources().get(0))
        .containsExactly("target/dev.jar");
    assertThat(file.copies(Optional.of("unknown"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({".,true", "./,true", "/,true", "*,true", "src,false", "target,false"})
  void who_copies_the_whole_directory_is_seen(String source, boolean everything) {
    assertThat(new Copy(1, List.of(source), "/").isEverything()).isEqualTo(everything);
  }

  @Test
  void an_empty_file_copies_nothing() {
    assertThat(Dockerfile.read("", Map.of()).copies(LAST)).isEmpty();
    assertThat(Dockerfile.read("COPY a b\nFROM", Map.of()).copies(LAST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          .git,target         | 2
          target/             | 1
          /target             | 1
          **/target           | 1
          target/**           | 1
          target/*,!target/a  | -
          target/classes      | -
          # target            | -
          """)
  void an_ignored_directory_is_seen(String lines, Integer hides) {
    IgnoreFile file = new IgnoreFile(List.of(lines.split(",")));

    assertThat(file.hides("target")).isEqualTo(Optional.ofNullable(hides));
  }
}
