package io.github.kamalmaven.hook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of the documentation, made of {@link HookEvent} and {@link HookVariable}. */
final class HookTables {
  private static final String OTHERS = "others";

  private HookTables() {}

  /** Event by command. */
  static String commands() {
    List<String> columns = columns();
    List<String> rows = new ArrayList<>();
    rows.add(
        row(
            "event",
            columns.stream()
                .map(name -> name.equals(OTHERS) ? name : "`" + name + "`")
                .toList()));
    rows.add(row("---", columns.stream().map(name -> ":-:").toList()));
    for (HookEvent event : HookEvent.values()) {
      rows.add(
          row(
              "`" + event.hookName() + "`",
              columns.stream().map(column -> fires(event, column) ? "✓" : "").toList()));
    }
    return String.join("\n", rows);
  }

  /** Event by what it is given and what its failure does. */
  static String events() {
    List<String> rows = new ArrayList<>();
    rows.add("| event | fires | lock | secrets | own variables | a failure |");
    rows.add("|---|---|---|---|---|---|");
    for (HookEvent event : HookEvent.values()) {
      String own =
          new TreeSet<>(event.ownVariables())
              .stream()
                  .map(variable -> "`" + variable.variableName() + "`")
                  .collect(Collectors.joining(", "));
      rows.add(
          row(
              "`" + event.hookName() + "`",
              List.of(
                  event.moment(),
                  event.holdsLock() ? "held" : "free",
                  event.getsSecrets() ? "yes" : "no",
                  own,
                  event.failure().meaning())));
    }
    return String.join("\n", rows);
  }

  /** Variables of all events. */
  static String variables() {
    List<String> rows = new ArrayList<>();
    rows.add("| variable | there | what it says |");
    rows.add("|---|---|---|");
    for (HookVariable variable : HookVariable.values()) {
      rows.add(
          row(
              "`" + variable.variableName() + "`",
              List.of(variable.presence(), variable.meaning())));
    }
    return String.join("\n", rows);
  }

  private static List<String> columns() {
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(HookEvent.values()).forEach(event -> names.addAll(event.commands()));
    List<String> columns = new ArrayList<>(names);
    columns.add(OTHERS);
    return columns;
  }

  private static boolean fires(HookEvent event, String column) {
    return event == HookEvent.PRE_CONNECT && column.equals(OTHERS)
        || event.commands().contains(column);
  }

  private static String row(String first, List<String> others) {
    String cells = others.stream().map(cell -> " " + cell + " |").collect(Collectors.joining());
    return ("| " + first + " |" + cells).replace("  |", " |");
  }
}
