package io.github.kamalmaven.config.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OutlineTest {
  @Test
  void texts_and_outlines_are_found_by_name() {
    List<String> lines =
        """
        # comment
        title: Proxy
        keys:
          host:
            example: |
              a:
                - b

              c

          port:
            default: 80
        """
            .lines()
            .toList();

    Outline outline = Outline.parse(lines);

    assertThat(outline.text("title")).contains("Proxy");
    assertThat(outline.child("keys").child("host").text("example")).contains("a:\n  - b\n\nc");
    assertThat(outline.child("keys").child("port").text("default")).contains("80");
    assertThat(outline.child("others").children()).isEmpty();
  }

  @Test
  void a_line_without_a_key_is_refused() {
    assertThatThrownBy(() -> Outline.parse(List.of("title")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No key: title");
  }
}
