package io.github.kamalmaven.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The families of packages on their floors, from the compiled classes: each uses only what lies
 * below it.
 */
final class TowerDrawing {
  private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?\\.)(?=\\s)");

  private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();

  TowerDrawing() {
    for (JavaClass one : PluginClasses.ALL.that(describe("is no test", TowerDrawing::isMain))) {
      String own = family(one.getPackageName());
      uses.computeIfAbsent(own, name -> new TreeSet<>());
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        String other = dependency.getTargetClass().getPackageName();
        if (Tower.isOurs(other) && !family(other).isEmpty() && !family(other).equals(own)) {
          uses.get(own).add(family(other));
        }
      }
    }
    uses.remove("");
  }

  /** Tests may lie beside it. */
  private static boolean isMain(JavaClass one) {
    String outermost = one.getName().replaceFirst("\\$.*", "").replace('.', '/');
    return Files.exists(Sources.MAIN.resolve(outermost + ".java"));
  }

  /** The first part of the name below the root. */
  private static String family(String packageName) {
    return Tower.relative(packageName).replaceFirst("\\..*", "");
  }

  /** For the page. */
  String markdown() {
    return "```\n" + floors() + "```\n\n| family | what it is | uses |\n|---|---|---|\n" + rows();
  }

  private String floors() {
    int top = uses.keySet().stream().mapToInt(this::floor).max().orElse(0);
    return IntStream.rangeClosed(0, top)
        .map(floor -> top - floor)
        .mapToObj(floor -> "%d  %s\n".formatted(floor, String.join("   ", on(floor))))
        .collect(Collectors.joining());
  }

  private List<String> on(int floor) {
    return uses.keySet().stream().filter(family -> floor(family) == floor).toList();
  }

  private int floor(String family) {
    return uses.get(family).stream().mapToInt(below -> floor(below) + 1).max().orElse(0);
  }

  private String rows() {
    return uses.keySet().stream()
        .sorted(Comparator.comparing((String family) -> -floor(family)).thenComparing(it -> it))
        .map(
            family ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        family,
                        about(family),
                        uses.get(family).stream()
                            .map(below -> "`" + below + "`")
                            .collect(Collectors.joining(" "))))
        .collect(Collectors.joining());
  }

  private static String about(String family) {
    Path file =
        Sources.MAIN.resolve(Path.of(Tower.ROOT.replace('.', '/'), family, "package-info.java"));
    Matcher sentence = FIRST_SENTENCE.matcher(String.join("\n", Sources.lines(file)));
    if (!sentence.find()) {
      throw new IllegalStateException("no sentence in " + file);
    }
    return sentence
        .group(1)
        .replaceAll("\\s*\\n \\* ?", " ")
        .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
        .strip();
  }
}
