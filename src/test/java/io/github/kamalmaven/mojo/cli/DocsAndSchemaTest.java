package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.show.JsonSchema;
import io.github.kamalmaven.mojo.Nowhere;
import io.github.kamalmaven.report.console.Ansi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both goals work in a directory with nothing in it. */
final class DocsAndSchemaTest {
  @TempDir private Path empty;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "docs, Configuration",
    "docs proxy, Proxy",
    "docs Proxy, Proxy",
    "docs proxy/run, Proxy container",
    "docs accessories, Accessory",
    "docs accessory, Accessory",
    "docs aliases, Aliases",
    "docs x-maven, Settings of this plugin"
  })
  void a_section_is_found_by_its_name_or_by_its_key(String words, String title) {
    int status = kamal(words.split(" ", -1));

    assertThat(status).isZero();
    assertThat(printed()).startsWith("# " + title + "\n#\n");
  }

  @Test
  void an_unknown_section_lists_the_known_ones_nearest_first() {
    int status = kamal("docs", "proxi");

    assertThat(status).isZero();
    assertThat(printed())
        .startsWith("No documentation found for proxi\nSections are: proxy, ")
        .contains(", accessory/mount");
  }

  @Test
  void the_schema_is_printed() {
    int status = kamal("schema");

    assertThat(status).isZero();
    assertThat(printed()).isEqualTo(new JsonSchema(Reference.get()).ofDeployment());
  }

  @Test
  void the_schema_of_a_destination_is_written_where_told() {
    int status = kamal("schema", "--of-destination", "--output-file", "new/schema.json");

    assertThat(status).isZero();
    assertThat(empty.resolve("new/schema.json"))
        .hasContent(new JsonSchema(Reference.get()).ofDestination());
  }

  private int kamal(String... words) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(empty, stream, stream, Ansi.OFF);
    return new KamalCli(terminal, new Nowhere().wiring(Map.of())).run(List.of(words));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
