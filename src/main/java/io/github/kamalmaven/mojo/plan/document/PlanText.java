package io.github.kamalmaven.mojo.plan.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan for people: hosts on which the same is done stand together. */
final class PlanText {
  /** How many hosts are named where the same is done on more. */
  private static final int NAMED = 4;

  private final Plan plan;
  private final List<String> lines = new ArrayList<>();

  private PlanText(Plan plan) {
    this.plan = plan;
  }

  /** The text, with a line end after each line. */
  static String of(Plan plan) {
    PlanText text = new PlanText(plan);
    text.header();
    text.found();
    plan.phases().forEach(text::phase);
    text.changes();
    text.end();
    return String.join("\n", text.lines) + "\n";
  }

  private void header() {
    Header header = plan.header();
    lines.add(
        "Plan of kamal %s: %s%s%s"
            .formatted(
                String.join(" ", header.verb()),
                header.service(),
                header.version().map(" "::concat).orElse(""),
                header.destination().map(" for "::concat).orElse("")));
    lines.add(header.state().sentence());
  }

  private void found() {
    if (!plan.found().isEmpty()) {
      lines.add("");
      lines.add("Before");
      all(plan.found(), told -> told);
    }
  }

  private void phase(Phase phase) {
    lines.add("");
    if (phase.hook().isPresent()) {
      lines.add("Hook " + phase.title() + " (" + phase.hook().get() + ", not run in a plan)");
      return;
    }
    lines.add(phase.title());
    grouped(phase.steps(), PlanText::steps)
        .forEach(
            (steps, hosts) -> {
              lines.add("  " + names(hosts));
              steps.forEach(this::indented);
            });
  }

  private void indented(String step) {
    step.lines().forEach(line -> lines.add("    " + line));
  }

  private void changes() {
    lines.add("");
    lines.add(plan.changes().isEmpty() ? "Afterwards, no container is another" : "Afterwards");
    all(plan.changes(), PlanText::told);
  }

  private <T> void all(Map<String, T> byHost, Function<T, List<String>> told) {
    grouped(byHost, told)
        .forEach(
            (texts, hosts) -> {
              lines.add("  " + names(hosts));
              texts.forEach(line -> lines.add("    " + line));
            });
  }

  private void end() {
    TreeSet<String> machines = new TreeSet<>();
    plan.phases().forEach(phase -> machines.addAll(phase.steps().keySet()));
    long hosts = machines.stream().filter(name -> !name.equals("localhost")).count();
    lines.add("");
    lines.add(
        Stream.of(
                count(hosts, "host"),
                count(plan.commands(), "command"),
                count(plan.uploads(), "upload"),
                count(changed(Change::started), "container") + " started",
                count(changed(Change::stopped), "container") + " stopped",
                count(changed(Change::removed), "container") + " removed")
            .filter(text -> !text.startsWith("0 "))
            .collect(Collectors.joining(", ")));
  }

  private long changed(Function<Change, List<String>> what) {
    return plan.changes().values().stream().map(what).mapToLong(List::size).sum();
  }

  private static String count(long number, String noun) {
    return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  /** Hosts by what is done on them, where their own name does not count. */
  private static <T> Map<List<String>, List<String>> grouped(
      Map<String, T> all, Function<T, List<String>> told) {
    Map<List<String>, List<String>> groups = new LinkedHashMap<>();
    all.forEach(
        (host, one) -> {
          List<String> anonymous =
              told.apply(one).stream().map(line -> HostName.hidden(line, host)).toList();
          groups.computeIfAbsent(anonymous, unused -> new ArrayList<>()).add(host);
        });
    Map<List<String>, List<String>> named = new LinkedHashMap<>();
    groups.forEach(
        (lines, hosts) ->
            named.merge(
                hosts.size() > 1 ? lines : told.apply(all.get(hosts.get(0))),
                hosts,
                (some, others) -> Stream.concat(some.stream(), others.stream()).toList()));
    return named;
  }

  private static List<String> steps(List<Step> steps) {
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      String line = told(step);
      // Whether a container is healthy is asked until it is.
      if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String told(Step step) {
    if (step instanceof Step.Command command) {
      String input = command.input().map(text -> "   reading " + text.strip()).orElse("");
      return "$ " + command.text() + input;
    }
    if (step instanceof Step.Attached attached) {
      return "$ " + attached.text() + "   at your terminal";
    }
    if (step instanceof Step.Image image) {
      return "push " + image.name() + ", made by Jib";
    }
    Step.Put put = (Step.Put) step;
    return "upload %s, mode %04o, %d bytes, sha256 %s"
        .formatted(
            put.file().path(),
            put.file().mode(),
            put.file().size(),
            PlanJson.hash(put.file().content()).substring(0, 12));
  }

  private static List<String> told(Change change) {
    return Stream.of(
            line("serves", change.serves()),
            line("starts", change.started()),
            line("stops", change.stopped()),
            line("removes", change.removed()),
            line("pulls", change.pulled()),
            line("removes the images", change.pruned()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> line(String verb, List<String> names) {
    return names.isEmpty() ? List.of() : List.of(verb + " " + String.join(", ", names));
  }

  private static String names(List<String> hosts) {
    if (hosts.size() <= NAMED) {
      return String.join(", ", hosts);
    }
    String some = String.join(", ", hosts.subList(0, NAMED - 1));
    return "%s and %d more hosts".formatted(some, hosts.size() - NAMED + 1);
  }
}
