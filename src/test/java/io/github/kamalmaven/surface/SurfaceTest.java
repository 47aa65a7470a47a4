package io.github.kamalmaven.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookVariable;
import io.github.kamalmaven.operation.doctor.Ailment;
import io.github.kamalmaven.operation.status.Drift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a version has let others build on stays in all later ones, until a new major version.
 *
 * <p>There is a file for each version. That of the version that is being made follows the code;
 * those of versions that are out do not change any more.
 */
final class SurfaceTest {
  private static final Path VERSIONS = Path.of("src/test/resources/surface");
  private static final String UPDATE = "-Dkamal.updateSnapshots=true";
  private static final Pattern IN_THE_MAKING =
      Pattern.compile("<artifactId>kamal-maven-plugin</artifactId>\\s*<version>(.*)-SNAPSHOT<");

  @Test
  void the_file_of_the_next_version_says_what_it_will_have() throws Exception {
    Matcher next = IN_THE_MAKING.matcher(Files.readString(Path.of("pom.xml")));
    if (!next.find()) {
      return;
    }
    Path file = VERSIONS.resolve(next.group(1) + ".txt");
    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.createDirectories(VERSIONS);
      Files.write(file, surface());
    }

    assertThat(file)
        .as("others build on this; if it changes on purpose, run the test with %s", UPDATE)
        .hasContent(String.join("\n", surface()));
  }

  @Test
  void what_a_version_had_is_still_there() throws Exception {
    Set<String> surface = surface();

    for (Path version : versions()) {
      assertThat(surface).as("what %s had", version).containsAll(Files.readAllLines(version));
    }
  }

  /** Those with the major version of this one: another may do without what they had. */
  private static List<Path> versions() throws IOException {
    String major =
        Files.readString(Path.of("pom.xml"))
            .replaceFirst("(?s).*?</artifactId>\\s*<version>(\\d+\\.).*", "$1");
    try (Stream<Path> files = Files.list(VERSIONS)) {
      return files.filter(file -> file.getFileName().toString().startsWith(major)).toList();
    }
  }

  private static Set<String> surface() throws Exception {
    Set<String> lines = new TreeSet<>(Goals.lines());
    lines.addAll(new Schema("deploy").keys(false));
    for (String form : List.of("deploy-report", "plan", "status")) {
      lines.addAll(new Schema(form).keys(true));
    }
    for (HookEvent event : HookEvent.values()) {
      lines.add("hook " + event.hookName());
    }
    for (HookVariable variable : HookVariable.values()) {
      lines.add("hook variable " + variable.variableName());
    }
    for (Ailment ailment : Ailment.values()) {
      lines.add("doctor " + ailment.severity() + " " + ailment.code());
    }
    for (Drift drift : Drift.values()) {
      lines.add("status " + drift.severity() + " " + drift.code());
    }
    return lines;
  }
}
