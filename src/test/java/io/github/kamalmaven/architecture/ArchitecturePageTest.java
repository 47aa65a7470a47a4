package io.github.kamalmaven.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the architecture shows the tower that was built. */
final class ArchitecturePageTest {
  private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
  private static final String BEGIN = "<!-- tower, from the compiled classes -->\n";
  private static final String END = "<!-- end of tower -->";
  private static final String UPDATE = "-Dkamal.updateSnapshots=true";

  @Test
  void the_page_draws_the_tower_as_it_is() throws IOException {
    String page = Files.readString(PAGE);
    String drawing = BEGIN + new TowerDrawing().markdown() + END;
    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      int end = page.indexOf(END) + END.length();
      Files.writeString(
          PAGE, page.substring(0, page.indexOf(BEGIN)) + drawing + page.substring(end));
    }

    assertThat(Files.readString(PAGE))
        .as("packages changed; if on purpose, run the test with %s, and commit", UPDATE)
        .contains(drawing);
  }
}
