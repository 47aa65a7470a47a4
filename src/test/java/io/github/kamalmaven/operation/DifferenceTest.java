package io.github.kamalmaven.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
  @Test
  void the_reference_knows_every_difference() {
    Key parity = Reference.get().section("x-maven").key("parity").orElseThrow();

    List<String> names =
        Stream.concat(Stream.of("all"), Arrays.stream(Difference.values()).map(Difference::rowName))
            .toList();

    assertThat(parity.limits().values()).containsExactlyInAnyOrderElementsOf(names);
  }
}
