package io.github.kamalmaven.config.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Ruby takes in silence, and what can be no configuration. */
class YamlLimitsTest {
  private static Rendered source(String text) {
    Rendered.Writer writer = new Rendered.Writer();
    writer.copy(text, 0);
    return writer.of(new Template("config/deploy.yml", text));
  }

  private static MalformedYaml failureOf(String text) {
    return catchThrowableOfType(
        MalformedYaml.class, () -> YamlParser.parse(source(text), remark -> {}));
  }

  @Test
  void a_duplicate_key_is_remarked_with_both_lines() throws MalformedYaml {
    List<Remark> remarks = new ArrayList<>();

    YamlParser.parse(source("a: 1\nb: 2\na: 3\n"), remarks::add);

    assertThat(remarks)
        .containsExactly(
            new Remark(
                new Position("config/deploy.yml", 3, 1),
                "duplicate key: a, it replaces the one on line 1",
                "keep one of them"));
  }

  @Test
  void a_second_document_is_remarked() throws MalformedYaml {
    List<Remark> remarks = new ArrayList<>();

    YamlParser.parse(source("a: 1\n---\na: 2\n"), remarks::add);

    assertThat(remarks)
        .containsExactly(
            new Remark(
                new Position("config/deploy.yml", 2, 1),
                "only what stands above this `---` counts",
                "keep one document in the file"));
  }

  @Test
  void a_line_further_left_than_the_first_is_remarked_as_it_ends_what_is_read()
      throws MalformedYaml {
    List<Remark> remarks = new ArrayList<>();

    Optional<Node> read = YamlParser.parse(source("  a: 1\n b: 2\n"), remarks::add);

    assertThat(read.orElseThrow().toString()).doesNotContain("b");
    assertThat(remarks)
        .containsExactly(
            new Remark(
                new Position("config/deploy.yml", 2, 2),
                "only what stands above this line counts: it belongs to nothing there",
                "indent it as the first key of the file is"));
  }

  @Test
  void what_can_be_no_configuration_is_refused_with_its_place() {
    String laughs = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'j'; c++) {
      String alias = "*" + (char) (c - 1);
      laughs += "%s: &%s [%s]\n".formatted(c, c, String.join(",", Collections.nCopies(10, alias)));
    }
    String chain = "a0: &a0 {}\n";
    for (int i = 1; i < 200; i++) {
      chain += "a%d: &a%d {b: *a%d}\n".formatted(i, i, i - 1);
    }

    assertThat(failureOf("a: b\u0000\n"))
        .hasMessage("YAML: the control character U+0000 is not allowed");
    assertThat(failureOf("a: \"\\0\"\n")).hasMessage("YAML: the text has a character NUL in it");
    assertThat(failureOf("a: !ruby/object:Object {}\n"))
        .hasMessage("YAML: the tag !ruby/object:Object stands for an object of Ruby");
    assertThat(failureOf("? [a]\n: b\n")).hasMessage("YAML: a list is no key");
    assertThat(failureOf("a: " + "[".repeat(100_000)).at()).hasToString("config/deploy.yml:1:67");
    assertThat(failureOf(laughs))
        .hasMessage("YAML: aliases repeat more than 250000 values up to here");
    assertThat(failureOf(laughs).at()).hasToString("config/deploy.yml:6:4");
    assertThat(failureOf(chain))
        .hasMessage("YAML: aliases nest lists and maps more than 100 levels deep");
    assertThat(failureOf("a: " + "x".repeat(3_000_000)))
        .hasMessage("The configuration is larger than 2 MiB");
  }
}
