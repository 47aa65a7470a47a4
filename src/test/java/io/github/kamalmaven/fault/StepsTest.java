package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Each command of a deploy fails once, on each kind of host. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class StepsTest {
  private static final Map<String, List<Step>> STEPS =
      Map.of("web-1", Step.ofWeb(), "jobs-1", Step.ofJobs());

  @TempDir private Path folder;

  private final Map<Case, Measured> measured = new ConcurrentHashMap<>();

  /** What is tried. */
  private record Case(String host, Step step, Trouble trouble) {
    boolean needsNetwork() {
      return trouble != Trouble.FAILS || step.words().startsWith("upload");
    }

    @Override
    public String toString() {
      return host + " is to " + step.words() + ": " + trouble;
    }
  }

  static Stream<Case> cases() {
    return Stream.of("web-1", "jobs-1").flatMap(StepsTest::casesOn);
  }

  private static Stream<Case> casesOn(String host) {
    return STEPS.get(host).stream()
        .flatMap(step -> Trouble.of(step).map(trouble -> new Case(host, step, trouble)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void visitors_are_served_and_the_next_deploy_converges(Case fault) throws Exception {
    Measured end = measure(fault);

    Invariants.afterFault(end);
    if (!end.told().succeeded()) {
      assertThat(end.ending().told()).isIn(fault.step().leaves(fault.host()));
      assertThat(end.told().err()).contains(fault.host());
    }
  }

  @Test
  void every_command_of_a_deploy_is_tried() throws Exception {
    try (Shop shop = new Shop(folder.resolve("healthy"), Shop.SMALL)) {
      shop.setUp("old");
      STEPS.keySet().forEach(host -> shop.host(host).transcript().clear());
      shop.deployOverSsh("new");

      STEPS.forEach(
          (host, steps) ->
              assertThat(commands(shop, host))
                  .hasSameSizeAs(steps)
                  .allSatisfy(
                      command ->
                          assertThat(steps)
                              .anySatisfy(
                                  step -> assertThat(command).containsPattern(step.regex()))));
    }
  }

  @Test
  void the_page_tells_how_each_ends() throws Exception {
    StringBuilder table = new StringBuilder();
    for (String host : List.of("web-1", "jobs-1")) {
      table
          .append(Page.row("on " + host, "it fails", "cut", "cut, not heard", "gone"))
          .append(Page.rule(5));
      for (Step step : STEPS.get(host)) {
        List<String> cells = new ArrayList<>(List.of(step.words()));
        for (Trouble trouble : Trouble.values()) {
          boolean tried = Trouble.of(step).anyMatch(trouble::equals);
          cells.add(tried ? cell(measure(new Case(host, step, trouble))) : "");
        }
        table.append(Page.row(cells.toArray(String[]::new)));
      }
      table.append("\n");
    }

    Page.holds("steps", table.toString());
  }

  private static String cell(Measured end) {
    String serving = end.ending().told();
    String lock = end.ending().locked() ? "; the lock stays" : "";
    if (!end.told().succeeded()) {
      return "stops: " + serving + lock;
    }
    return serving.equals("new everywhere") ? "*goes on*" : "*goes on* and tells: " + serving;
  }

  /** Those that are no part of others, and not the loop that reads them. */
  private static List<String> commands(Shop shop, String host) {
    List<String> all =
        shop.host(host).transcript().statements().stream()
            .map(Transcript.Entry::text)
            .filter(text -> text.matches("(?s)(docker|/usr/bin/env) .*"))
            .collect(Collectors.toList());
    all.removeIf(text -> all.stream().anyMatch(other -> other.contains("$(" + text)));
    return all;
  }

  private Measured measure(Case fault) throws Exception {
    Measured known = measured.get(fault);
    if (known != null) {
      return known;
    }
    Path project = folder.resolve("shop-" + measured.size());
    return Invariants.leavingNothing(() -> measure(fault, project));
  }

  private Measured measure(Case fault, Path project) throws Exception {
    try (Shop shop = new Shop(project, Shop.SMALL)) {
      shop.setUp("old");
      Step step = fault.step();
      shop.host(fault.host())
          .add(fault.trouble().with(step.regex(), shop.host(fault.host())).at(step.number()));
      Told told = fault.needsNetwork() ? shop.deployOverSsh("new") : shop.deploy("new");
      Measured end = Measured.of(shop, told);
      measured.put(fault, end);
      Invariants.converges(shop);
      return end;
    }
  }
}
