package io.github.kamalmaven.config.reference.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

final class AnnotatedYamlTest {
  private static final Reference REFERENCE = Reference.get();

  static Stream<String> sections() {
    return REFERENCE.sections().stream().map(Section::name);
  }

  @Test
  void a_section_is_shown_with_what_is_said_about_each_key() {
    Section section = REFERENCE.section("output/file");

    List<String> lines = AnnotatedYaml.of(REFERENCE, section);

    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
            # Log files
            #
            # Log files on this machine.

            output:
              file:
                # Directory of the files, relative to the project's directory; it is made if it
                # is not there.
                # Type: string
                # Required
                path: log/kamal""");
  }

  @ParameterizedTest
  @MethodSource("sections")
  void it_is_yaml_that_has_every_key_at_its_place(String name) {
    Section section = REFERENCE.section(name);

    Object yaml = new Yaml().load(String.join("\n", AnnotatedYaml.of(REFERENCE, section)));

    String place = section.places().stream().findFirst().orElse("");
    for (String key : place.isEmpty() ? new String[0] : place.split("/", -1)) {
      yaml = ((Map<?, ?>) yaml).get(key.equals("ROLE") ? "web" : key.replace("ACCESSORY", "db"));
    }
    Map<?, ?> shown = (Map<?, ?>) yaml;
    assertThat(section.keys().stream().map(Key::name)).allMatch(shown::containsKey);
  }
}
