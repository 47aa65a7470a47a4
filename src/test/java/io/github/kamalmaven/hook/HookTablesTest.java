package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documentation says of hooks what the code does. */
class HookTablesTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""), "src", "site", "markdown", "hooks.md");
  private static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.of(
              "commands", HookTables.commands(),
              "events", HookTables.events(),
              "variables", HookTables.variables()));

  @Test
  void the_tables_of_the_documentation_are_those_of_the_events() throws IOException {
    String page = Files.readString(PAGE);

    String right = page;
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      right = place(table.getKey()).matcher(right).replaceFirst(quoted(table.getValue()));
    }

    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.writeString(PAGE, right);
    } else {
      assertThat(page)
          .as("is brought up to date by -Dkamal.updateSnapshots=true")
          .isEqualTo(right);
    }
  }

  @Test
  void every_table_has_its_place_and_every_event_its_row() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(TABLES.keySet()).allSatisfy(name -> assertThat(page).containsPattern(place(name)));
    for (HookEvent event : HookEvent.values()) {
      assertThat(page).contains("| `" + event.hookName() + "` | " + event.moment() + " |");
    }
  }

  /** What stands between the two comments of a table. */
  private static Pattern place(String name) {
    return Pattern.compile(
        "(?<=<!-- table: " + name + " -->\n\n).*?(?=\n\n<!-- end of table -->)", Pattern.DOTALL);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
