package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.operation.status.Drift;
import io.github.kamalmaven.sandbox.Access;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.surface.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class DriftTest {
  @TempDir private Path folder;

  @Test
  void hosts_that_are_as_configured_take_a_line_each() throws IOException {
    try (Shop shop = deployed()) {
      Told told = shop.kamal("status");

      assertThat(told.exit()).as(told::toString).isZero();
      assertThat(told.out())
          .endsWith(
              """
              web-1: web v1, kamal-proxy v0.9.2
              web-2: web v1, kamal-proxy v0.9.2
              jobs-1: workers v1, cache
              No drift: looked at 3 hosts
              """);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void each_drift_is_found_and_nothing_else(DriftSeed seed) throws IOException {
    try (Shop shop = deployed()) {
      seed.sow().accept(shop);

      Told told = shop.kamal("status");

      assertThat(findings(told)).as(told::toString).containsExactlyElementsOf(seed.found());
      boolean bad = seed.found().stream().anyMatch(it -> it.startsWith("error"));
      assertThat(told.exit()).isEqualTo(bad ? 1 : 0);
    }
  }

  @Test
  void a_host_out_of_reach_is_told_and_the_others_are_looked_at() throws IOException {
    try (Shop shop = deployed()) {
      shop.host("web-2").access().door(Access.Door.CLOSED);

      Told told = shop.kamalOverSsh("status");

      assertThat(told.out())
          .contains("web-1: web v1, kamal-proxy v0.9.2\nweb-2\n  error   unreachable: ")
          .contains("jobs-1: workers v1, cache\nLooked at 3 hosts: 1 error, 0 warnings");
      assertThat(told.what())
          .isEqualTo("Not all is as the configuration says: 1 error, 0 warnings");
    }
  }

  @Test
  void the_version_that_is_named_is_the_expected_one() throws IOException {
    try (Shop shop = deployed()) {
      Told told = shop.kamal("status", "--version", "v2", "--roles", "workers");

      assertThat(findings(told)).containsExactly("error version: workers is version v1, not v2");
    }
  }

  @Test
  void json_says_what_the_text_says() throws IOException {
    try (Shop shop = deployed()) {
      shop.host("jobs-1").exec("docker stop shop-cache");

      Told told = shop.kamal("status", "--format", "json", "--fail-on", "never", "-q");

      assertThat(told.exit()).as(told::toString).isZero();
      assertThat(new Schema("status").violations(told.out())).isEmpty();
      JsonNode status = new ObjectMapper().readTree(told.out());
      assertThat(status.path("format").asInt()).isEqualTo(1);
      assertThat(status.path("version").asText()).isEqualTo("v1");
      assertThat(status.path("errors").asInt()).isEqualTo(1);
      assertThat(status.at("/hosts/2/containers/1/name").asText()).isEqualTo("cache");
      assertThat(status.at("/hosts/2/findings/0/code").asText()).isEqualTo("stopped");
      assertThat(status.at("/hosts/2/findings/0/subject").asText()).isEqualTo("cache");
    }
  }

  @Test
  void no_value_of_a_variable_is_told_or_fetched() throws IOException {
    try (Shop shop = deployed()) {
      shop.write(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\nDB_PASSWORD=other\n");

      Told told = shop.kamal("status", "--verbose");

      assertThat(told.out() + told.err()).doesNotContain("correct-horse").doesNotContain("=other");
    }
  }

  @Test
  void a_look_changes_nothing() throws IOException {
    try (Shop shop = deployed()) {
      shop.host("web-1").transcript().clear();

      shop.kamal("status");

      assertThat(shop.host("web-1").transcript().toString())
          .doesNotContain("docker run", "docker start", "mkdir", "upload");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--format xml, A status cannot be written as 'xml'",
    "--fail-on drift, 'kamal.failOn is ''drift'', which is none of error, warning and never'"
  })
  void a_word_that_there_is_not_is_told(String words, String what) throws IOException {
    try (Shop shop = deployed()) {
      List<String> line = new ArrayList<>(List.of("status"));
      line.addAll(List.of(words.split(" ", -1)));

      Told told = shop.kamal(line.toArray(String[]::new));

      assertThat(told.what()).isEqualTo(what);
    }
  }

  @Test
  void the_page_lists_every_code_with_its_severity_in_order_and_each_is_seeded()
      throws IOException {
    Pattern row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (error|warning) \\| \\S.*\\|$");
    String page = Files.readString(Path.of("src", "site", "markdown", "status.md"));
    String tests = "";
    for (String file :
        List.of("DriftSeeds.java", "ContainerDrifts.java", "ProxyDrifts.java", "DriftTest.java")) {
      tests += Files.readString(Path.of("src/test/java/io/github/kamalmaven/fault", file));
    }

    List<String> listed =
        row.matcher(page).results().map(it -> it.group(1) + " " + it.group(2)).toList();

    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(Drift.values())
                .map(it -> it.code() + " " + it.severity().text())
                .toList());
    assertThat(tests).contains(Arrays.stream(Drift.values()).map(it -> it.code() + ": ").toList());
  }

  static List<DriftSeed> seeds() {
    return DriftSeeds.all();
  }

  private Shop deployed() throws IOException {
    Shop shop = new Shop(folder, DriftSeeds.DEPLOY_YML);
    // Hooks are told a version, which a look does not need.
    Files.delete(folder.resolve(".kamal/hooks/pre-connect"));
    shop.sandbox().registry().provide(Pattern.compile("redis:.*"), ImageContent.plain());
    Told told = shop.kamal("setup", "--skip-push", "--version", "v1");
    assertThat(told.exit()).as(told::toString).isZero();
    return shop;
  }

  private static List<String> findings(Told told) {
    return told.out()
        .lines()
        .filter(line -> line.matches("  (error|warning) +[a-z-]+: .*"))
        .map(
            line ->
                line.strip().replaceFirst("error +", "error ").replaceAll("[0-9a-f]{12}:", "ID:"))
        .toList();
  }
}
