package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of deploy.yml is one that a shell or Docker could take for more than data. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class AttacksTest {
  @TempDir private Path folder;

  private final Map<String, Map<Attack, Boolean>> taken = new ConcurrentHashMap<>();

  static Stream<Target> targets() {
    return Target.all().stream();
  }

  /** Else, a failure with an attack tells nothing. */
  @ParameterizedTest
  @MethodSource("targets")
  void without_an_attack_the_command_succeeds(Target target) throws IOException {
    try (AttackedShop shop = shop(target, "")) {
      Told told = shop.run();

      assertThat(told.succeeded()).as(told::toString).isTrue();
      assertThat(shop.harm()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void it_arrives_as_data_or_is_refused(Target target) throws IOException {
    measure(target);
  }

  private Map<Attack, Boolean> measure(Target target) throws IOException {
    Map<Attack, Boolean> known = taken.get(target.shown());
    if (known != null) {
      return known;
    }
    Map<Attack, Boolean> all = new EnumMap<>(Attack.class);
    Arrays.stream(Attack.values())
        .parallel()
        .map(attack -> Map.entry(attack, isTaken(target, attack)))
        .toList()
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    taken.put(target.shown(), all);
    return all;
  }

  private boolean isTaken(Target target, Attack attack) {
    try (AttackedShop shop = shop(target, attack.text())) {
      Told told = shop.run();

      assertThat(shop.harm()).as(attack + " of " + target + ":\n" + told).isEmpty();
      assertThat(told.traces()).as(attack + ":\n" + told).isEmpty();
      if (!told.succeeded()) {
        assertThat(told.err())
            .as(attack + ":\n" + told)
            .containsPattern("ERROR: |Could not find|Ambiguous");
      }
      return told.succeeded();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private AttackedShop shop(Target target, String text) throws IOException {
    return new AttackedShop(Files.createTempDirectory(folder, "shop"), target, text);
  }

  @Test
  void the_page_tells_which_are_refused() throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    for (Target target : Target.all()) {
      places
          .computeIfAbsent(refused(measure(target)), none -> new ArrayList<>())
          .add("`" + target.shown() + "`");
    }
    StringBuilder table = new StringBuilder(Page.row("refused", "texts of deploy.yml"));
    table.append(Page.rule(2));
    places.forEach(
        (refused, keys) ->
            table.append(
                Page.row(
                    refused.isEmpty() ? "nothing: all of it is data" : refused,
                    String.join(" ", keys))));

    Page.holds("attacks", table.toString());
  }

  private static String refused(Map<Attack, Boolean> outcomes) {
    return outcomes.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(entry -> entry.getKey().shown())
        .collect(Collectors.joining(", "));
  }
}
