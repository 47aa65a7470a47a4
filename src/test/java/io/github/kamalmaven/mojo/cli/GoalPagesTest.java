package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of goals in the README and on the site say what the plugin descriptor says. */
final class GoalPagesTest {
  private static final String UPDATE = "-Dkamal.updateSnapshots=true";
  private static final Path README = Path.of("README.md");
  private static final Path PAGE = Path.of("src/site/markdown/goals.md");
  private static final String BEGIN = "<!-- goals, from the plugin descriptor -->\n";
  private static final String END = "<!-- end of goals -->\n";

  private final List<GoalGroup> groups = GoalGroup.of(GoalTexts.all());

  @Test
  void the_readme_lists_the_goals_of_the_descriptor() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
    }

    assertThat(Files.readString(README))
        .as("goals changed; if on purpose, run the test with %s, and commit", UPDATE)
        .contains(BEGIN + table() + END);
  }

  @Test
  void the_page_of_goals_tells_about_the_goals_of_the_descriptor() throws IOException {
    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE)
        .as("goals changed; if on purpose, run the test with %s, and commit", UPDATE)
        .hasContent(page());
  }

  @Test
  void each_goal_is_listed_once() {
    assertThat(GoalTexts.all())
        .filteredOn(goal -> !goal.name().equals("help"))
        .allSatisfy(
            goal ->
                assertThat(Pattern.compile("[`:]" + goal.name() + "`").split(table(), -1))
                    .as(goal.name())
                    .hasSize(2));
  }

  private String table() {
    return "| goal | what it does |\n|---|---|\n"
        + groups.stream().map(GoalPagesTest::rows).collect(Collectors.joining());
  }

  private static String rows(GoalGroup group) {
    if (!group.isFamily()) {
      return group.goals().stream()
          .map(goal -> "| `kamal:%s` | %s |\n".formatted(goal.name(), summary(goal)))
          .collect(Collectors.joining());
    }
    String names =
        group.goals().stream()
            .map(goal -> "`" + goal.name() + "`")
            .collect(Collectors.joining(" "))
            .replaceFirst("`", "`kamal:");
    return "| [%s](%s#%s) | %s |\n"
        .formatted(group.title(), PAGE, group.title(), names)
        .replace(" | `", " | " + capital(group.about()) + ": `");
  }

  private String page() {
    return """
        # Goals

        What each goal does, and the same as a command of the `kamal` program that `kamal:install-cli` installs; `kamal:run` takes such
        a command line too. `mvn kamal:help -Ddetail -Dgoal=deploy` tells all parameters of a goal, `kamal help deploy` all options of
        a command. This page is made from the plugin's descriptor.
        """
        + groups.stream().map(GoalPagesTest::section).collect(Collectors.joining());
  }

  private static String section(GoalGroup group) {
    return "\n## "
        + group.title()
        + "\n\n"
        + (group.isFamily() ? capital(group.about()) + ".\n\n" : "")
        + "| goal | what it does | as a command |\n|---|---|---|\n"
        + group.goals().stream().map(GoalPagesTest::row).collect(Collectors.joining());
  }

  private static String row(GoalTexts goal) {
    String command = goal.text().example().map(line -> "`" + escape(line) + "`").orElse("");
    return "| `kamal:%s` | %s | %s |\n"
        .formatted(goal.name(), escape(goal.text().whole()), command);
  }

  private static String summary(GoalTexts goal) {
    return escape(goal.text().summary());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What would be a cell's end, or markup. */
  private static String escape(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
