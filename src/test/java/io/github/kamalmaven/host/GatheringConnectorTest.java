package io.github.kamalmaven.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatheringConnectorTest {
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final Fleet fleet = new Fleet(new Hosts(), Report.NONE);

  @Test
  void what_is_for_later_is_done_with_what_is_next_in_one_batch() {
    List<String> heard = new ArrayList<>();
    Session web = fleet.session("web");

    web.later(batch("one", "two"), outcomes -> heard.addAll(texts(outcomes)));
    web.later(batch("three"));
    assertThat(sent).isEmpty();
    List<Outcome> answer = fleet.session("web").perform(batch("four"));

    assertThat(sent).containsExactly("web: one two three four");
    assertThat(heard).containsExactly("one", "two");
    assertThat(texts(answer)).containsExactly("four");
  }

  @Test
  void what_is_for_later_is_done_at_the_latest_when_the_fleet_settles() {
    fleet.session("web").later(batch("one"));
    fleet.session("db").later(batch("two"));

    fleet.settle();
    fleet.settle();

    assertThat(sent).containsExactlyInAnyOrder("web: one", "db: two");
  }

  @Test
  void outcomes_reach_those_who_asked_whatever_their_questions_decided() {
    List<String> heard = new ArrayList<>();
    Session web = fleet.session("web");
    Batch no = Batch.EMPTY.when(CommandLine.of("a"), "b", batch("never"));
    Batch yes = Batch.EMPTY.when(CommandLine.of("c"), "c", batch("d"));

    web.later(no, outcomes -> heard.add("no: " + texts(outcomes)));
    web.later(yes, outcomes -> heard.add("yes: " + texts(outcomes)));
    Outcome answer = web.run(CommandLine.of("e"));

    assertThat(heard).containsExactly("no: [a]", "yes: [c, d]");
    assertThat(answer.text()).isEqualTo("e");
  }

  @Test
  void whoever_hears_may_go_on_from_there() {
    Session web = fleet.session("web");

    web.later(batch("one"), outcomes -> web.execute(CommandLine.of("two")));
    web.execute(CommandLine.of("three"));

    assertThat(sent).containsExactly("web: one three", "web: two");
  }

  @Test
  void nothing_is_left_after_a_failure() {
    fleet.session("web").later(batch("fail", "never"));
    fleet.session("db").later(batch("one"));

    assertThatThrownBy(fleet::settle).isInstanceOf(KamalException.class);
    fleet.session("web").execute(CommandLine.of("release"));

    assertThat(sent).contains("web: release", "db: one");
  }

  @Test
  void another_thread_waits_for_what_was_left_for_later() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Session web = fleet.session("web");
    web.later(
        batch("one"),
        outcomes -> {
          begun.countDown();
          await(go);
          web.execute(CommandLine.of("two"));
        });
    Thread first = new Thread(web::settle);
    first.start();
    await(begun);
    Thread second = new Thread(() -> fleet.session("web").execute(CommandLine.of("three")));
    second.start();

    go.countDown();
    first.join();
    second.join();

    assertThat(sent).containsExactly("web: one", "web: two", "web: three");
  }

  private static Batch batch(String... commands) {
    Batch batch = Batch.EMPTY;
    for (String command : commands) {
      batch = batch.run(CommandLine.of(command));
    }
    return batch;
  }

  private static List<String> texts(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::text).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** Each command prints its own name. */
  private final class Hosts implements Connector {
    @Override
    public Session session(String host) {
      return new Session() {
        private final List<String> commands = new ArrayList<>();

        @Override
        public String host() {
          return host;
        }

        @Override
        public List<Outcome> perform(Batch batch, StepListener listener) {
          commands.clear();
          try {
            return Session.super.perform(batch, listener);
          } finally {
            sent.add(host + ": " + String.join(" ", commands));
          }
        }

        @Override
        public Outcome run(CommandLine command) {
          commands.add(command.name());
          return new Outcome(command, command.name().equals("fail") ? 1 : 0, command.name(), "");
        }

        @Override
        public void upload(Upload file) {
          throw new AssertionError("Nothing is uploaded here");
        }
      };
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
