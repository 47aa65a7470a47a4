package io.github.kamalmaven.mojo.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Event.Stream;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MaskedReportTest {
  private final List<Event> told = new ArrayList<>();
  private Mask mask = Mask.NONE;
  private final Report report = new MaskedReport(told::add, () -> mask);

  @ParameterizedTest
  @MethodSource("eventsThatShow")
  void no_event_shows_a_secret(Event event) {
    mask = Mask.of(List.of(Sensitive.of("s3cret")));

    report.on(event);

    assertThat(told).hasSize(1);
    assertThat(told.get(0)).hasSameClassAs(event);
    assertThat(told.get(0).toString()).isEqualTo(event.toString().replace("s3cret", "[REDACTED]"));
  }

  static List<Event> eventsThatShow() {
    return List.of(
        new Event.Said(Event.Tone.ERROR, "s3cret"),
        new Event.Noted("web-1", "s3cret"),
        new Event.Answered("App", "web-1", "a\ns3cret"),
        new Event.Printed("s3cret"),
        new Event.CommandStarted("web-1", "echo s3cret"),
        new Event.CommandFinished("web-1", "echo s3cret", 1, Duration.ZERO),
        new Event.CommandWrote("web-1", "echo s3cret", Stream.ERR, "s3cret"),
        new Event.Followed("build", Stream.OUT, "s3cret"),
        new Event.Uploaded("web-1", "s3cret.env", 3),
        new Event.HookStarted("pre-deploy", "hooks/s3cret"),
        new Event.HookWrote("pre-deploy", Stream.OUT, "s3cret"),
        new Event.HookFinished("pre-deploy", 0, Duration.ZERO),
        new Event.Finished(Duration.ZERO));
  }

  @Test
  void secrets_are_hidden_from_when_they_are_known() {
    report.say("s3cret before");
    mask = Mask.of(List.of(Sensitive.of("s3cret")));
    report.say("s3cret after");

    assertThat(told)
        .containsExactly(
            new Event.Said(Event.Tone.PROGRESS, "s3cret before"),
            new Event.Said(Event.Tone.PROGRESS, "[REDACTED] after"));
  }
}
