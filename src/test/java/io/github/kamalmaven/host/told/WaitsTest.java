package io.github.kamalmaven.host.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.report.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaitsTest {
  private final List<Event> told = new ArrayList<>();
  private final Clock clock = new Clock();
  private final Waits waits = new Waits(told::add, clock);

  @Test
  void a_command_that_says_nothing_is_told_of_every_half_minute() {
    waits.begin("10.0.0.5", "docker pull shop:v1", clock.now());

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
    Waits.Wait wait = waits.begin("localhost", "docker build", clock.now());

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
    Waits.Wait wait = waits.begin("10.0.0.5", "docker pull", clock.now());

    wait.close();
    pass(60);

    assertThat(told).isEmpty();
  }

  @Test
  void of_a_long_command_the_beginning_is_told() {
    waits.begin("10.0.0.5", "docker run " + "x".repeat(500), clock.now());

    pass(30);

    assertThat(told.toString()).contains("docker run xxx").contains("x …").hasSizeLessThan(200);
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
