package io.github.kamalmaven.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

class FleetTest {
  private final Set<String> done = new ConcurrentSkipListSet<>();

  @Test
  void answers_come_in_the_order_of_the_hosts_each_host_once() {
    try (Fleet fleet = new Fleet(new Hosts())) {
      assertThat(fleet.on(List.of("b", "a", "b"), Session::host).keySet())
          .containsExactly("b", "a");
    }
  }

  @Test
  void a_failing_host_does_not_keep_the_others_from_finishing() {
    try (Fleet fleet = new Fleet(new Hosts())) {
      assertThatThrownBy(() -> fleet.each(List.of("a", "b", "c"), session -> failOn(session, "b")))
          .isInstanceOf(KamalException.class)
          .hasMessage("no luck on b");
      assertThat(done).containsExactly("a", "c");
    }
  }

  @Test
  void several_failing_hosts_are_all_reported() {
    try (Fleet fleet = new Fleet(new Hosts())) {
      assertThatThrownBy(() -> fleet.each(List.of("a", "b"), session -> failOn(session, "ab")))
          .isInstanceOf(HostsFailed.class)
          .hasMessage("Failed on 2 hosts\n  a: no luck on a\n  b: no luck on b")
          .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }
  }

  @Test
  void what_to_do_about_several_failing_hosts_is_said_once() {
    try (Fleet fleet = new Fleet(new Hosts())) {
      assertThatThrownBy(
              () ->
                  fleet.each(
                      List.of("a", "b", "c"),
                      session -> {
                        String remedy = session.host().equals("c") ? "start c" : "try again";
                        throw new KamalException("no", session.host(), remedy);
                      }))
          .isInstanceOfSatisfying(
              HostsFailed.class,
              failure -> assertThat(failure.remedy()).contains("try again; start c"));
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
