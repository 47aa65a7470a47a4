package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.mojo.plan.document.Phase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is done on each machine, in order, one text a step: planned, or done.
 *
 * @param byMachine the texts by the machine's name; hooks are the control machine's
 */
record PlannedSteps(Map<String, List<String>> byMachine) {
  /** Where what the user sits in front of is kept: there it is a command to reach a host. */
  private static final String TERMINAL = "terminal";

  /** What a plan lists of the control machine: git's questions and vaults are not among it. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(/usr/bin/env )?(\\( export [^;]*; )?(docker|pack|git -C \\S+) .*", Pattern.DOTALL);

  private static final Pattern HOOK = Pattern.compile("(?:/usr/bin/env )?(\\S*hooks/[-\\w]+)");
  private static final Pattern SECRET =
      Pattern.compile("<secret \\w+>|__SECRET__\\w+?__(?!_)|\\[REDACTED]");

  /** Those of a plan. */
  static PlannedSteps of(PlannedRun plan) {
    PlannedSteps all = new PlannedSteps(new TreeMap<>());
    for (Phase phase : plan.phases()) {
      phase.hook().ifPresent(file -> all.add(Local.NAME, "hook " + file));
      phase
          .steps()
          .forEach(
              (machine, steps) ->
                  steps.forEach(
                      step ->
                          all.add(place(machine, step), plan.placeholders().apply(told(step)))));
    }
    return all;
  }

  /** Those of a run. */
  static PlannedSteps of(List<Step> done, Placeholders placeholders) {
    PlannedSteps all = new PlannedSteps(new TreeMap<>());
    for (Step step : done) {
      String text = placeholders.apply(told(step));
      String plain = text.replaceFirst("^run ", "");
      boolean isHook = HOOK.matcher(plain).matches();
      if (!step.host().equals(Local.NAME) || LISTED.matcher(plain).matches()) {
        all.add(step.host(), withoutPerformer(text));
      } else if (isHook) {
        all.add(Local.NAME, HOOK.matcher(plain).replaceFirst("hook $1"));
      } else if (step instanceof Step.TookOver) {
        all.add(TERMINAL, unquoted(withoutPerformer(text)));
      }
    }
    return all;
  }

  /** The hosts on which something is done. */
  Set<String> hosts() {
    Set<String> hosts = new TreeSet<>(byMachine.keySet());
    hosts.removeAll(Set.of(Local.NAME, TERMINAL));
    return hosts;
  }

  /** Makes sure that what is planned is what is done, whatever the secrets are. */
  static void assertSame(PlannedSteps planned, PlannedSteps done) {
    assertThat(planned.byMachine().keySet()).isEqualTo(done.byMachine().keySet());
    done.byMachine()
        .forEach((machine, steps) -> assertSame(planned.byMachine().get(machine), steps));
  }

  private static void assertSame(List<String> planned, List<String> done) {
    for (int i = 0; i < Math.min(done.size(), planned.size()); i++) {
      assertThat(done.get(i)).matches(pattern(planned.get(i)));
    }
    assertThat(planned).hasSameSizeAs(done);
  }

  /**
   * The same, in whatever order. Of several hosts that fail, the first one shows all of its log.
   */
  static void assertSameInAnyOrder(PlannedSteps planned, PlannedSteps done) {
    assertThat(planned.byMachine().keySet()).isEqualTo(done.byMachine().keySet());
    done.byMachine()
        .forEach(
            (machine, steps) -> {
              List<String> left = new ArrayList<>();
              steps.forEach(step -> left.add(step.replace(" --tail 200", "")));
              for (String step : planned.byMachine().get(machine)) {
                Pattern pattern = pattern(step.replace(" --tail 200", ""));
                left.stream()
                    .filter(one -> pattern.matcher(one).matches())
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> left.add("only planned: " + step));
              }
              assertThat(left).isEmpty();
            });
  }

  private static Pattern pattern(String planned) {
    StringBuilder regex = new StringBuilder();
    for (String part : SECRET.split(planned, -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private void add(String machine, String text) {
    byMachine.computeIfAbsent(machine, name -> new ArrayList<>()).add(text);
  }

  private static String place(String machine, io.github.kamalmaven.mojo.plan.document.Step step) {
    return step instanceof io.github.kamalmaven.mojo.plan.document.Step.Attached
        ? TERMINAL
        : machine;
  }

  private static String told(io.github.kamalmaven.mojo.plan.document.Step step) {
    if (step instanceof io.github.kamalmaven.mojo.plan.document.Step.Attached attached) {
      return "ssh [REDACTED]" + unquoted(attached.text());
    }
    if (step instanceof io.github.kamalmaven.mojo.plan.document.Step.Put put) {
      String content = new String(put.file().content(), StandardCharsets.UTF_8);
      return "upload %s %04o\n%s".formatted(put.file().path(), put.file().mode(), content);
    }
    if (step instanceof io.github.kamalmaven.mojo.plan.document.Step.Command command) {
      return "run " + command.text() + command.input().map("\n"::concat).orElse("");
    }
    return String.valueOf(step);
  }

  private static String told(Step step) {
    if (step instanceof Step.Wrote wrote) {
      String content = wrote.files().getOrDefault("", "");
      return "upload %s %s\n%s".formatted(wrote.path(), wrote.mode().orElse(""), content);
    }
    if (step instanceof Step.Ran ran) {
      return "run " + ran.text() + ran.input().map("\n"::concat).orElse("");
    }
    return ((Step.TookOver) step).text();
  }

  /** What is handed to a shell on another machine is quoted once more. */
  private static String unquoted(String text) {
    return text.replace("/usr/bin/env ", "").replace("\\", "").replace("'", "");
  }

  private static String withoutPerformer(String text) {
    return text.replace("<base64 details>", "<lock details>")
        .replaceAll("<hex\\d+>", "<random>")
        .replaceAll("\\[(root|dev@example.com)]", "[<performer>]")
        .replaceAll("<tmp>/kamal-clones/[^/\\s'\"]+", "<clone>");
  }
}
