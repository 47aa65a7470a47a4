package io.github.kamalmaven.mojo.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MaskedFailureTest {
  private final Mask mask = Mask.of(List.of(Sensitive.of("s3cret")));

  @Test
  void a_failure_without_secrets_stays_what_it_is() {
    KamalException failure = new KamalException("no luck", "web-1", "try again");

    assertThat(MaskedFailure.of(failure, mask)).isSameAs(failure);
  }

  @Test
  void what_where_and_what_to_do_are_masked() {
    RuntimeException shown =
        MaskedFailure.of(
            new KamalException("s3cret is wrong", "web-1: login s3cret", "ask for s3cret"), mask);

    assertThat(((KamalException) shown).explanation())
        .isEqualTo(
            """
            [REDACTED] is wrong
              where: web-1: login [REDACTED]
              to do: ask for [REDACTED]""");
  }

  @Test
  void its_causes_and_its_stack_trace_stay() {
    KamalException failure = new KamalException("no luck", null, null, new Exception("got s3cret"));
    failure.addSuppressed(new IllegalStateException("s3cret again"));

    RuntimeException shown = MaskedFailure.of(failure, mask);

    assertThat(trace(shown))
        .contains("java.lang.Exception: got [REDACTED]")
        .contains("Suppressed: ", "java.lang.IllegalStateException: [REDACTED] again")
        .doesNotContain("s3cret");
    assertThat(shown.getStackTrace()).isEqualTo(failure.getStackTrace());
  }

  @Test
  void a_defect_stays_a_defect() {
    RuntimeException shown =
        MaskedFailure.of(new IllegalArgumentException("bad value s3cret"), mask);

    assertThat(shown)
        .isNotInstanceOf(KamalException.class)
        .hasMessage("java.lang.IllegalArgumentException: bad value [REDACTED]");
    assertThat(trace(shown)).doesNotContain("s3cret");
  }

  @Test
  void what_failed_on_single_hosts_stays_known_by_host() {
    Map<String, Throwable> failures = new LinkedHashMap<>();
    failures.put("web-1", new KamalException("no luck", "web-1: docker pull", null));
    failures.put("web-2", new IllegalStateException("got s3cret"));

    RuntimeException shown = MaskedFailure.of(new HostsFailed(failures), mask);

    assertThat(((MaskedFailure) shown).failures().values())
        .extracting(Throwable::getMessage)
        .containsExactly("no luck", "java.lang.IllegalStateException: got [REDACTED]");
    assertThat(((MaskedFailure) shown).failures().keySet()).containsExactly("web-1", "web-2");
    assertThat(shown.getCause()).hasMessage("no luck");
  }

  @Test
  void causes_that_go_round_in_a_circle_come_to_an_end() {
    Exception cause = new Exception("inner s3cret");
    KamalException failure = new KamalException("outer", null, null, cause);
    cause.initCause(failure);

    assertThat(MaskedFailure.of(failure, mask).getCause())
        .hasMessage("java.lang.Exception: inner [REDACTED]")
        .hasNoCause();
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
