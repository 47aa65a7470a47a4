package io.github.kamalmaven.host.told;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WaitsTest {
  private static final CommandLine PULL = CommandLine.of("docker", "pull", "shop:v1");
  private static final CommandLine BUILD = CommandLine.of("docker", "build");

  private final List<Event> told = new ArrayList<>();
  private final Clock clock = new Clock();
  private final Waits waits = new Waits(told::add, clock, Optional.of(Duration.ofMinutes(10)));

  @Test
  void a_command_that_says_nothing_is_told_of_every_half_minute() {
    waits.begin("10.0.0.5", PULL, clock.now(), Waiter.patient());

    pass(29);
    assertThat(told).isEmpty();
    pass(1);
    pass(29);
    pass(1);

    assertThat(told)
        .containsExactly(
            new Event.Noted("10.0.0.5", "still waiting after 30 s: docker pull shop:v1"),
            new Event.Noted("10.0.0.5", "still waiting after 60 s: docker pull shop:v1"));
  }

  @Test
  void a_command_that_speaks_is_waited_for_from_then_on() {
    Waits.Wait wait = waits.begin("localhost", BUILD, clock.now(), Waiter.patient());

    pass(25);
    wait.spoke();
    pass(10);
    assertThat(told).isEmpty();
    pass(30);

    assertThat(told)
        .containsExactly(new Event.Noted("localhost", "still waiting after 65 s: docker build"));
  }

  @Test
  void a_command_that_has_ended_is_told_of_no_more() {
    Waits.Wait wait = waits.begin("10.0.0.5", PULL, clock.now(), Waiter.patient());

    wait.close();
    pass(60);

    assertThat(told).isEmpty();
  }

  @Test
  void what_an_attached_command_writes_is_a_sign_of_life() throws IOException {
    Waits.Wait wait = waits.begin("10.0.0.5", BUILD, clock.now(), Waiter.patient());
    List<String> lines = new ArrayList<>();
    Attachment attachment =
        new Overheard(Attachment.awaited((stream, line) -> lines.add(line)), wait);

    pass(25);
    attachment.output().write("migrated\n".getBytes(UTF_8));
    pass(10);

    assertThat(lines).containsExactly("migrated");
    assertThat(told).isEmpty();
  }

  @Test
  void of_a_long_command_the_beginning_is_told() {
    waits.begin(
        "10.0.0.5",
        CommandLine.of("docker", "run", "x".repeat(500)),
        clock.now(),
        Waiter.patient());

    pass(30);

    assertThat(told.toString()).contains("docker run xxx").contains("x …").hasSizeLessThan(200);
  }

  @Test
  void a_command_that_says_nothing_for_too_long_is_given_up() {
    Waiter waiter = Waiter.here();
    waits.begin("10.0.0.5", PULL, clock.now(), waiter);

    assertThatThrownBy(() -> waiter.during(() -> untilInterrupted(600)))
        .isInstanceOfSatisfying(
            CommandSilent.class,
            silent -> {
              assertThat(silent)
                  .hasMessage("docker said nothing for 600 s on 10.0.0.5, and was given up");
              assertThat(silent.where()).contains("10.0.0.5: docker pull shop:v1");
              assertThat(silent.remedy()).get().asString().endsWith("raise kamal.commandTimeout");
            });
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_command_that_speaks_now_and_then_has_no_limit() {
    Waiter waiter = Waiter.here();
    Waits.Wait wait = waits.begin("10.0.0.5", PULL, clock.now(), waiter);

    pass(599);
    wait.spoke();
    pass(1);
    pass(599);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(waiter.<String>during(() -> "done")).isEqualTo("done");
  }

  @Test
  void a_command_that_has_limits_of_its_own_is_only_told_of() {
    waits.begin("localhost", BUILD, clock.now(), Waiter.patient());

    pass(6000);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void who_waits_no_more_is_not_woken() {
    Waiter waiter = Waiter.here();
    waits.begin("10.0.0.5", PULL, clock.now(), waiter);

    waiter.<String>during(() -> "done");
    pass(600);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** What a transport does: it leaves as soon as its thread is interrupted. */
  private String untilInterrupted(int seconds) {
    pass(seconds);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    throw new KamalException("Interrupted", null, null);
  }

  private void pass(int seconds) {
    clock.now = clock.now.plusSeconds(seconds);
    waits.look();
  }

  private static final class Clock implements TimeSource {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void sleep(Duration time) {
      throw new AssertionError("Nobody sleeps here");
    }
  }
}
