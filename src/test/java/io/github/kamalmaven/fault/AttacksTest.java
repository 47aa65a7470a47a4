package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.sandbox.docker.Registry;
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
import java.util.regex.Pattern;
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
  private static final String UNKNOWN = "not known: the simulated run fails without an attack, too";

  @TempDir private Path folder;

  private final Map<String, Map<Attack, Boolean>> taken = new ConcurrentHashMap<>();

  static Stream<Target> targets() {
    return Target.all().stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void it_arrives_as_data_or_is_refused(Target target) throws IOException {
    measure(target);
  }

  @Test
  void a_setup_without_an_attack_succeeds() throws IOException {
    Target target = target("servers/web/0");

    assertThat(succeedsOtherwise(target)).isTrue();
  }

  private static Target target(String shown) {
    return targets().filter(target -> target.shown().equals(shown)).findFirst().orElseThrow();
  }

  /** Whether the command succeeds without an attack: else, its failure with one tells little. */
  private boolean succeedsOtherwise(Target target) throws IOException {
    Path project = Files.createTempDirectory(folder, "shop");
    try (Shop shop = new Shop(project, target.deployYml())) {
      return run(shop, target).succeeded();
    }
  }

  private static Told run(Shop shop, Target target) {
    Registry registry = shop.sandbox().registry();
    registry.provide(
        Pattern.compile("(?!registry\\.).*acme/.*"),
        ImageContent.labelled(Map.of("service", "shop")));
    registry.provide(Pattern.compile("(?!registry\\.)(?!.*acme/).*"), ImageContent.plain());
    target.files().forEach((path, content) -> shop.write(path, String.valueOf(content)));
    return shop.kamal((target.command() + " --version v1").split(" ", -1));
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
    try {
      return isTaken(target, attack, Files.createTempDirectory(folder, "shop"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isTaken(Target target, Attack attack, Path project) throws IOException {
    Path marker = project.resolve("x");
    String text = attack.text().replace("/x", marker.toString());
    try (Shop shop = new Shop(project, target.deployYml(text))) {
      Told told = run(shop, target);

      assertThat(Files.exists(marker)).as("touched here by " + attack).isFalse();
      assertThat(touched(shop, marker)).as("touched by " + attack).isEmpty();
      assertThat(changed(shop)).as("options out of " + attack).isEmpty();
      assertThat(told.traces()).as(attack + ":\n" + told).isEmpty();
      if (!told.succeeded()) {
        assertThat(told.err())
            .as(attack + ":\n" + told)
            .containsPattern("ERROR: |Could not find|Ambiguous");
      }
      return told.succeeded();
    }
  }

  private static List<String> touched(Shop shop, Path marker) {
    return shop.sandbox().hosts().stream()
        .flatMap(host -> host.transcript().calls("touch").stream())
        .filter(call -> call.contains(marker.toString()))
        .toList();
  }

  private static List<String> changed(Shop shop) {
    List<String> all = new ArrayList<>();
    for (SandboxHost host : shop.sandbox().hosts()) {
      for (Container container : host.docker().containers().newestFirst()) {
        if (container.spec().settings().containsKey("privileged")) {
          all.add(container.name() + " is privileged");
        }
      }
    }
    return all;
  }

  @Test
  void the_page_tells_which_are_refused() throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    for (Target target : Target.all()) {
      String outcome = succeedsOtherwise(target) ? refused(measure(target)) : UNKNOWN;
      places.computeIfAbsent(outcome, none -> new ArrayList<>()).add("`" + target.shown() + "`");
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
