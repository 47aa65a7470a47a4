package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What every key of deploy.yml does to the commands: the tables in the resources say it. */
final class KeyEffectTest {
  private static final List<String> TABLES =
      List.of(
          "root", "servers", "env", "proxy", "registry", "accessories", "builder", "connection");

  private final Map<String, Object> base = load("base");

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> every_key_does_what_its_table_says() {
    return effects().stream()
        .filter(KeyEffect::isSeenOnCommands)
        .map(effect -> DynamicTest.dynamicTest(effect.key(), () -> check(effect)));
  }

  @Test
  void no_key_is_missing_and_none_is_unknown() {
    assertThat(effects()).extracting(KeyEffect::key).containsExactlyInAnyOrderElementsOf(keys());
  }

  /** The keys of the reference, by the paths at which the tables have them. */
  private static List<String> keys() {
    List<String> paths = new ArrayList<>();
    for (Section section : Reference.get().sections()) {
      for (String place : places(section.name())) {
        section.keys().forEach(key -> paths.add(place + key.name()));
        section.others().ifPresent(names -> paths.add(place + "*"));
      }
    }
    return paths;
  }

  private static List<String> places(String section) {
    return switch (section) {
      case Reference.ROOT -> List.of("");
      case "role" -> List.of("servers/*/");
      case "accessory" -> List.of("accessories/*/");
      case "accessory/mount" -> List.of("accessories/*/files/", "accessories/*/directories/");
      case "alias" -> List.of("aliases/");
      default -> List.of(section + "/");
    };
  }

  @Test
  void what_commands_do_not_show_has_a_test_elsewhere() {
    assertThat(effects().stream().flatMap(effect -> effect.testedIn().stream()))
        .allSatisfy(name -> assertThat(Class.forName("io.github.kamalmaven." + name)).isNotNull());
  }

  private void check(KeyEffect effect) throws IOException {
    String with = seen(effect.with(base));
    String without = seen(effect.without(base));

    assertThat(effect.shows().size() + effect.hides().size()).isPositive();
    assertThat(with).as("with the key").satisfies(has(effect.shows()), lacks(effect.hides()));
    assertThat(without).as("without it").satisfies(lacks(effect.shows()), has(effect.hides()));
  }

  private static Consumer<String> has(List<String> patterns) {
    return text -> patterns.forEach(pattern -> assertThat(text).containsPattern(pattern(pattern)));
  }

  private static Consumer<String> lacks(List<String> patterns) {
    return text ->
        patterns.forEach(pattern -> assertThat(text).doesNotContainPattern(pattern(pattern)));
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.MULTILINE);
  }

  /** All commands, uploads and texts of a run. */
  private String seen(Scenario scenario) throws IOException {
    Result result = new ScenarioRun(scenario, Files.createTempDirectory(directory, "run")).run("");
    return result.steps().stream().map(KeyEffectTest::line).collect(Collectors.joining("\n"))
        + "\n"
        + result.stdout()
        + result.stderr();
  }

  private static String line(Step step) {
    if (step instanceof Step.Ran ran) {
      return ran.host() + "$ " + ran.text() + ran.input().map(text -> " <<< " + text).orElse("");
    }
    if (step instanceof Step.Wrote wrote) {
      return wrote.files().entrySet().stream()
          .map(file -> wrote.path() + " " + file.getKey() + " " + file.getValue())
          .map(file -> wrote.host() + " upload " + file.replace("\n", " "))
          .collect(Collectors.joining("\n"));
    }
    return ((Step.TookOver) step).host() + "$ " + ((Step.TookOver) step).text();
  }

  @SuppressWarnings("unchecked")
  private static List<KeyEffect> effects() {
    List<KeyEffect> all = new ArrayList<>();
    for (String table : TABLES) {
      load(table)
          .forEach((key, fields) -> all.add(new KeyEffect(key, (Map<String, Object>) fields)));
    }
    return all;
  }

  private static Map<String, Object> load(String table) {
    String name = "/effects/" + table + ".yml";
    try (InputStream file = Objects.requireNonNull(KeyEffectTest.class.getResourceAsStream(name))) {
      return new Yaml().load(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
