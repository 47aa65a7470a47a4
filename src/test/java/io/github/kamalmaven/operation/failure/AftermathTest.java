package io.github.kamalmaven.operation.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Version;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AftermathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v1, v1       | mend what failed, and deploy again
          v2, v2       | deploy v2 again, for what was still to be done
          v2, v1       | mend what failed and deploy again, or take all hosts back: kamal rollback v1
          v2, v1, v0   | mend what failed, and deploy again
          v2, nothing  | mend what failed, and deploy again
          v2, v2_replaced_0f1e2d3c4b5a6978 | mend what failed, and deploy again
          v2, v1+v2    | mend what failed, and deploy again
          v1, ?        | see why w2 does not answer (kamal versions shows what it serves), then mend what failed, and deploy again
          v2, v1, ?    | see why w3 does not answer (kamal versions shows what it serves), then mend what failed and deploy again, or take all hosts back: kamal rollback v1
          ?            | see why w1 does not answer (kamal versions shows what it serves), then mend what failed, and deploy again
          """)
  void what_to_do_next_depends_on_what_serves(String versions, String next) {
    List<String> each =
        Arrays.stream(versions.split(",")).map(text -> text.strip().replace("+", ", ")).toList();
    List<Serving> servings =
        each.stream()
            .map(
                version -> {
                  String host = "w" + (each.indexOf(version) + 1);
                  return version.equals("?")
                      ? Serving.unknown(host, "web")
                      : new Serving(host, "web", version, true);
                })
            .toList();

    assertThat(Aftermath.next(servings, new Version("v2"))).isEqualTo(next);
  }
}
