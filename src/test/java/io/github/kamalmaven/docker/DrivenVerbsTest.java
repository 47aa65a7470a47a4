package io.github.kamalmaven.docker;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests on real hosts, held to the plugin's goals by what their sources call. */
final class DrivenVerbsTest {
  private static final Path SOURCES =
      Path.of("src", "test", "java", "io", "github", "kamalmaven", "docker");
  private static final Path DESCRIPTOR =
      Path.of("src", "test", "resources", "plugin-descriptor.txt");

  /** They need neither hosts nor registry nor builder. */
  private static final Set<String> AT_HOME =
      Set.of("docs", "help", "hook-test", "init", "rehearse", "schema", "version");

  private static final Pattern GOAL = Pattern.compile("(?m)^([a-z-]+) .*thread-safe");

  /** A call of {@code kamal} or its kin; what a user is to see may stand in front of the words. */
  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "\\b(?:kamal|ask|runs|useShell|follow)\\(\\s*(?:shop,\\s*)?(?:\"[^\"\\n]*\",\\s*)??"
              + "\"([a-z]+)\"(?:,\\s*\"([a-z_-]+)\")?");

  private static final Pattern MAVEN = Pattern.compile("\"kamal:([a-z-]+)\"");

  @Test
  void every_verb_that_leaves_the_control_machine_is_driven_on_real_hosts() throws IOException {
    Set<String> goals = named(GOAL, Files.readString(DESCRIPTOR));

    Set<String> driven = driven(goals);

    assertThat(goals).containsAll(AT_HOME);
    assertThat(driven).containsAll(without(AT_HOME, goals)).doesNotContainAnyElementsOf(AT_HOME);
  }

  private static Set<String> driven(Set<String> goals) throws IOException {
    Set<String> driven = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        String source = Files.readString(file);
        driven.addAll(named(MAVEN, source));
        COMMAND_LINE.matcher(source).results().map(call -> goal(call, goals)).forEach(driven::add);
      }
    }
    return driven;
  }

  /** A main verb is followed by anything, that of a family by its own word. */
  private static String goal(MatchResult call, Set<String> goals) {
    String main = call.group(1);
    return goals.contains(main) && !goals.contains(main + "-" + dashed(call.group(2)))
        ? main
        : main + "-" + dashed(call.group(2));
  }

  private static String dashed(String word) {
    return String.valueOf(word).replace('_', '-');
  }

  private static Set<String> named(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> some, Set<String> all) {
    Set<String> others = new TreeSet<>(all);
    others.removeAll(some);
    return others;
  }
}
