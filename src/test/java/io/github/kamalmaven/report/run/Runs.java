package io.github.kamalmaven.report.run;

import io.github.kamalmaven.report.Event.Stream;
import io.github.kamalmaven.report.run.Run.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs to render. */
public final class Runs {
  /** What would break out of HTML, JavaScript, JSON or XML, were it not escaped. */
  public static final String HOSTILE =
      "</script><script>alert(1)</script><!--<script> ]]> \"'\\ & \u2028\u2029 \u0000\u0007\u001b[31m"
          + " \ud800 \ud83d\ude80 <img src=x onerror=alert(1)>";

  private static final Instant STARTED = Instant.parse("2026-11-22T10:00:00.123Z");

  private Runs() {}

  /** Deployed two hosts, with a hook. */
  public static Run succeeded() {
    return new Run(
        new Run.About("deploy", "shop", Optional.of("staging"), List.of("web-1", "web-2")),
        Optional.of("v2"),
        STARTED,
        Duration.ofMillis(12_345),
        Outcome.SUCCEEDED,
        Optional.empty(),
        List.of(
            new Run.Phase("Pull app image", Duration.ZERO, Duration.ofSeconds(4)),
            new Run.Phase("Prune old containers", Duration.ofSeconds(4), Duration.ofMillis(8_345))),
        List.of(new Run.Hook("pre-deploy", ran(".kamal/hooks/pre-deploy", 0, false, "checked"))),
        List.of(host("web-1", Optional.empty()), host("web-2", Optional.empty())),
        List.of(
            new Run.Message(
                Duration.ofSeconds(1), Run.Tone.WARNING, Optional.of("web-1"), "slow disk")),
        0);
  }

  /** Failed on one of two hosts, the other was not reached; what it shows is hostile. */
  public static Run failed() {
    Failure there =
        new Failure(
            HOSTILE, Optional.of("web-1: docker run"), Optional.of("make it better"), Map.of());
    HostRun failed =
        new HostRun(
            "web-1",
            Optional.of(there),
            List.of(ran("docker run", 125, true, HOSTILE)),
            List.of(new HostRun.Upload(Duration.ofSeconds(1), ".kamal/shop.env", 120)));
    return new Run(
        new Run.About("app boot", "shop", Optional.empty(), List.of("web-1", "web-2")),
        Optional.empty(),
        STARTED,
        Duration.ofMillis(2_000),
        Outcome.FAILED,
        Optional.of(
            new Failure(
                HOSTILE,
                Optional.of("web-1: docker run"),
                Optional.of("make it better"),
                Map.of("web-1", there))),
        List.of(),
        List.of(new Run.Hook("post-deploy-failure", ran("hook", 3, true, HOSTILE))),
        List.of(failed, new HostRun("web-2", Optional.empty(), List.of(), List.of())),
        List.of(),
        7);
  }

  /** A command that took two seconds and wrote more than is kept. */
  public static Ran ran(String text, int exit, boolean failed, String line) {
    return new Ran(
        text,
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Optional.of(exit),
        failed,
        new Output(
            List.of(new Output.Line(Stream.OUT, line)),
            12,
            List.of(new Output.Line(Stream.ERR, "the end"))));
  }

  private static HostRun host(String name, Optional<Failure> failure) {
    return new HostRun(
        name,
        failure,
        List.of(
            ran("docker pull shop:v2", 0, false, "Pulled"),
            new Ran(
                "docker run shop:v2",
                Duration.ofSeconds(3),
                Duration.ofSeconds(9),
                Optional.empty(),
                false,
                new Output(List.of(), 0, List.of()))),
        List.of(new HostRun.Upload(Duration.ofSeconds(3), ".kamal/shop.env", 120)));
  }
}
