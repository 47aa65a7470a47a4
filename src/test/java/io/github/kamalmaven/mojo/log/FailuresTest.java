package io.github.kamalmaven.mojo.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.mojo.mask.MaskedFailure;
import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FailuresTest {
  private final Failures failures = new Failures(List.of("web-1", "web-2", "localhost"));

  @Test
  void a_failure_of_two_hosts_is_told_by_host_although_one_has_written_a_secret() {
    Map<String, Throwable> both = new LinkedHashMap<>();
    both.put("web-1 (web)", new KamalException("pull failed", "web-1: docker pull", null));
    both.put("web-2 (web)", new KamalException("wrong: s3cret", "web-2: docker login", null));
    Mask mask = Mask.of(List.of(Sensitive.of("s3cret")));

    Failure told = failures.of(MaskedFailure.of(new HostsFailed(both), mask));

    assertThat(told.hosts()).containsOnlyKeys("web-1", "web-2");
    assertThat(told.hosts().get("web-1").what()).isEqualTo("pull failed");
    assertThat(told.hosts().get("web-2").what()).isEqualTo("wrong: [REDACTED]");
  }

  @Test
  void what_failed_besides_is_told_of_its_host() {
    KamalException failure = new KamalException("no luck", "web-1", null);
    failure.addSuppressed(new KamalException("the lock stays", "web-2: rm", null));

    assertThat(failures.of(failure).hosts().get("web-2").what()).isEqualTo("the lock stays");
  }

  @Test
  void the_places_of_several_hosts_are_not_the_first_of_them() {
    KamalException failure = new KamalException("no luck", "web-1: a\n         web-2: b", null);

    assertThat(failures.of(failure).hosts()).isEmpty();
  }

  @Test
  void causes_that_go_round_in_a_circle_come_to_an_end() {
    KamalException cause = new KamalException("inner", "web-2", null);
    KamalException failure = new KamalException("outer", null, null, cause);
    cause.addSuppressed(failure);

    assertThat(failures.of(failure).hosts()).containsOnlyKeys("web-2");
  }
}
