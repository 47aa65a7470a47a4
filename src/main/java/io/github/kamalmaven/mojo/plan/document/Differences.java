package io.github.kamalmaven.mojo.plan.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What tells one plan from another, in the form of JSON: first what they are plans of and made
 * from, then of each machine the first step that is another one.
 */
public final class Differences {
  private static final List<String> HEADER =
      List.of("verb", "service", "destination", "version", "commit", "hosts");

  private Differences() {}

  /** The differences, a text each; none if both are the same. */
  public static List<String> between(JsonNode approved, JsonNode now) {
    List<String> lines = new ArrayList<>();
    for (String key : HEADER) {
      String before = approved.path(key).asText("");
      String after = now.path(key).asText("");
      if (!before.equals(after)) {
        lines.add("  %s: approved %s, now %s".formatted(key, orNone(before), orNone(after)));
      }
    }
    addFiles(lines, files(approved), files(now));
    Map<String, List<Place>> before = machines(approved);
    Map<String, List<Place>> after = machines(now);
    Set<String> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String machine : all) {
      add(
          lines,
          machine,
          before.getOrDefault(machine, List.of()),
          after.getOrDefault(machine, List.of()));
    }
    return lines;
  }

  private static void addFiles(
      List<String> lines, Map<String, String> before, Map<String, String> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String path : all) {
      if (!before.containsKey(path)) {
        lines.add("  %s: approved without this file".formatted(path));
      } else if (!after.containsKey(path)) {
        lines.add("  %s: approved with this file, which is gone".formatted(path));
      } else if (!before.get(path).equals(after.get(path))) {
        lines.add("  %s: approved with another content".formatted(path));
      }
    }
  }

  private static Map<String, String> files(JsonNode plan) {
    Map<String, String> files = new HashMap<>();
    plan.path("files")
        .forEach(file -> files.put(file.path("path").asText(), file.path("sha256").asText()));
    return files;
  }

  private static void add(
      List<String> lines, String machine, List<Place> before, List<Place> after) {
    int same = 0;
    int shorter = Math.min(before.size(), after.size());
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    if (same < before.size() || same < after.size()) {
      Place where = same < after.size() ? after.get(same) : before.get(same);
      lines.add(
          "  %s, %s\n    approved: %s\n    now:      %s"
              .formatted(machine, where.phase(), told(before, same), told(after, same)));
    }
  }

  private static String told(List<Place> steps, int index) {
    return index < steps.size() ? steps.get(index).step() : "nothing more";
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static Map<String, List<Place>> machines(JsonNode plan) {
    Map<String, List<Place>> machines = new LinkedHashMap<>();
    for (JsonNode phase : plan.path("phases")) {
      if (phase.has("hook")) {
        add(machines, "localhost", new Place("hooks", "hook " + phase.path("hook").asText()));
      }
      for (Map.Entry<String, JsonNode> machine : phase.path("steps").properties()) {
        for (JsonNode step : machine.getValue()) {
          add(machines, machine.getKey(), new Place(phase.path("title").asText(), told(step)));
        }
      }
    }
    return machines;
  }

  private static void add(Map<String, List<Place>> machines, String machine, Place place) {
    machines.computeIfAbsent(machine, name -> new ArrayList<>()).add(place);
  }

  private static String told(JsonNode step) {
    return step.has("run") && step.size() == 1 ? step.path("run").asText() : step.toString();
  }

  /** A step, and where it is. */
  private record Place(String phase, String step) {}
}
