package io.github.kamalmaven.mojo.session;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Something on Maven's command line that a verb which changes something knows nothing of: Maven
 * itself passes over it in silence. Whoever believes in a dry run, or has mistyped the hosts, would
 * have done more than was meant.
 */
public final class NoSuchSwitch extends KamalException {
  private static final long serialVersionUID = 1L;
  private static final String OURS = "kamal.";
  private static final String DRY_RUN = "dryrun";

  private NoSuchSwitch(String message, String name, String remedy) {
    super(message, "-D" + name, remedy);
  }

  /**
   * Refuses it.
   *
   * @param given what Maven's command line sets
   * @param known gives the names of parameters, and what else the project knows; asked if need be
   * @param verb its words
   */
  public static void refuse(
      Properties given, Supplier<? extends Collection<String>> known, List<String> verb) {
    if (ReadingVerbs.contain(verb)) {
      return;
    }
    String goal = "kamal:" + String.join("-", verb).replace('_', '-');
    for (String name : new TreeSet<>(given.stringPropertyNames())) {
      if (isDryRun(name) && !given.getProperty(name).equals("false")) {
        throw new NoSuchSwitch(
            goal + " has no dry run, and was not run",
            name,
            "see what it would do with mvn kamal:plan -Dkamal.args=\"%s\""
                .formatted(String.join(" ", verb)));
      }
    }
    List<String> ours =
        given.stringPropertyNames().stream()
            .filter(name -> name.startsWith(OURS) && !isDryRun(name))
            .sorted()
            .toList();
    if (!ours.isEmpty()) {
      refuse(ours, known.get(), goal);
    }
  }

  private static void refuse(List<String> given, Collection<String> known, String goal) {
    for (String name : given) {
      if (!known.contains(name)) {
        throw new NoSuchSwitch(
            "%s knows no parameter %s, and was not run".formatted(goal, name),
            name,
            Nearest.to(name, known)
                .map("%s may be what was meant"::formatted)
                .orElse(
                    "leave it out (it may stand in .mvn/maven.config), or make it a property of the"
                        + " POM if something else reads it"));
      }
    }
  }

  private static boolean isDryRun(String name) {
    return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT).endsWith(DRY_RUN);
  }
}
