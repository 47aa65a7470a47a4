package io.github.kamalmaven.host.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.ConnectionLost;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The connection is lost while a host is about what it was told. */
final class ResumingConnectorTest {
  private static final CommandLine IS_FREE = CommandLine.of("is-free");
  private static final CommandLine MAKE = CommandLine.of("make");
  private static final CommandLine STATE = CommandLine.of("state");
  private static final Unless UNLESS_MADE =
      new Unless(
          STATE,
          found -> found.text().startsWith("mine"),
          found -> found.text().equals("mine new"));

  private final List<String> run = new ArrayList<>();
  private final Deque<String> states = new ArrayDeque<>();
  private final List<Duration> slept = new ArrayList<>();

  @Test
  void what_the_host_is_just_about_is_waited_for_and_not_done_again() {
    states.addAll(List.of("mine new", "mine new", "mine up"));

    perform(Batch.EMPTY.once(MAKE, UNLESS_MADE));

    assertThat(run).containsExactly("state", "state", "state");
    assertThat(slept).containsOnly(Duration.ofSeconds(1)).hasSize(2);
  }

  @Test
  void it_is_why_a_name_is_not_free_any_more() {
    states.addAll(List.of("mine new", "mine up", "mine up"));

    List<Outcome> outcomes =
        perform(Batch.EMPTY.when(IS_FREE, "", Batch.EMPTY.once(MAKE, UNLESS_MADE)));

    assertThat(outcomes.get(0).text()).isEmpty();
    assertThat(run).doesNotContain("make");
  }

  @Test
  void a_host_that_does_not_get_on_is_asked_for_some_seconds_only() {
    for (int i = 0; i < 10; i++) {
      states.add("mine new");
    }

    perform(Batch.EMPTY.once(MAKE, UNLESS_MADE));

    assertThat(run).containsOnly("state").hasSize(10);
  }

  @Test
  void what_is_of_others_is_not_waited_for() {
    states.addAll(List.of("theirs new"));

    perform(Batch.EMPTY.once(MAKE, UNLESS_MADE));

    assertThat(run).containsExactly("state", "make");
    assertThat(slept).isEmpty();
  }

  private List<Outcome> perform(Batch batch) {
    TimeSource time =
        new TimeSource() {
          @Override
          public Instant now() {
            return Instant.EPOCH;
          }

          @Override
          public void sleep(Duration duration) {
            slept.add(duration);
          }
        };
    try (Connector connector = new ResumingConnector(new Losing(), event -> {}, time)) {
      return connector.session("w1").perform(batch);
    }
  }

  /** Loses the connection of each batch before its first answer. */
  private final class Losing implements Connector, Session {
    @Override
    public Session session(String host) {
      return this;
    }

    @Override
    public void expect(Collection<String> hosts) {}

    @Override
    public void close() {}

    @Override
    public String host() {
      return "w1";
    }

    @Override
    public List<Outcome> perform(Batch batch, StepListener listener) {
      throw new ConnectionLost("w1", MAKE);
    }

    @Override
    public Outcome run(CommandLine command) {
      run.add(command.toRun().replace("/usr/bin/env ", ""));
      String answer =
          command.equals(STATE) ? states.remove() : command.equals(IS_FREE) ? "taken" : "";
      return new Outcome(command, 0, answer, "");
    }

    @Override
    public void upload(Upload file) {
      throw new AssertionError(file);
    }
  }
}
