package io.github.kamalmaven.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FleetTest {
  private final Set<String> done = new ConcurrentSkipListSet<>();

  @Test
  void answers_come_in_the_order_of_the_hosts_each_host_once() {
    try (Fleet fleet = new Fleet(new Hosts(), Report.NONE)) {
      assertThat(fleet.on(List.of("b", "a", "b"), Session::host).keySet())
          .containsExactly("b", "a");
    }
  }

  @Test
  void a_failing_host_does_not_keep_the_others_from_finishing() {
    try (Fleet fleet = new Fleet(new Hosts(), Report.NONE)) {
      assertThatThrownBy(() -> fleet.each(List.of("a", "b", "c"), session -> failOn(session, "b")))
          .isInstanceOf(KamalException.class)
          .hasMessage("no luck on b");
      assertThat(done).containsExactly("a", "c");
    }
  }

  @Test
  void several_failing_hosts_are_all_reported() {
    try (Fleet fleet = new Fleet(new Hosts(), Report.NONE)) {
      assertThatThrownBy(() -> fleet.each(List.of("a", "b"), session -> failOn(session, "ab")))
          .isInstanceOf(HostsFailed.class)
          .hasMessage("Failed on 2 hosts\n  no luck on a\n  no luck on b")
          .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }
  }

  @Test
  void an_interrupted_caller_goes_on_when_the_hosts_have_undone_their_work() {
    try (Fleet fleet = new Fleet(new Hosts(), Report.NONE)) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> fleet.each(List.of("a", "b"), this::undoWhenInterrupted))
          .isInstanceOf(KamalException.class)
          .hasMessage("Interrupted");

      assertThat(Thread.interrupted()).isTrue();
      assertThat(done).containsExactly("a undone", "b undone");
    }
  }

  @Test
  void a_defect_is_not_hidden_among_the_failures_of_hosts() {
    StackOverflowError defect = new StackOverflowError();
    try (Fleet fleet = new Fleet(new Hosts(), Report.NONE)) {
      assertThatThrownBy(
              () ->
                  fleet.each(
                      List.of("a", "b"),
                      session -> {
                        failOn(session, "a");
                        throw defect;
                      }))
          .isSameAs(defect)
          .hasSuppressedException(new KamalException("no luck on a"));
    }
  }

  @Test
  void no_thread_is_left_behind() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (Fleet fleet = new Fleet(new Hosts(), Report.NONE)) {
      fleet.each(List.of("a", "b"), session -> threads.add(Thread.currentThread()));
    }

    assertThat(threads).isNotEmpty().allSatisfy(thread -> thread.join(10_000));
    assertThat(threads).noneMatch(Thread::isAlive);
  }

  private void undoWhenInterrupted(Session session) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
    } finally {
      done.add(session.host() + " undone");
    }
  }

  private void failOn(Session session, String hosts) {
    if (hosts.contains(session.host())) {
      throw new KamalException("no luck on " + session.host());
    }
    done.add(session.host());
  }

  private record Hosts() implements Connector {
    @Override
    public Session session(String host) {
      return new Session() {
        @Override
        public String host() {
          return host;
        }

        @Override
        public Outcome run(CommandLine command) {
          throw new AssertionError("nothing is run here");
        }

        @Override
        public void upload(Upload file) {
          throw new AssertionError("nothing is uploaded here");
        }
      };
    }

    @Override
    public void close() {}
  }
}
