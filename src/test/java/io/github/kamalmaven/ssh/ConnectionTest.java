package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.route.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionTest extends OneServer {
  private static final CommandLine TRUE = CommandLine.of("true");
  private static final CommandLine GATHER = CommandLine.script("gather");
  private static final CommandLine HANG = CommandLine.script("hang");

  @Test
  void sixteen_commands_at_once_share_one_connection_and_its_ten_channels() {
    server.gathering = new CountDownLatch(10);

    List<Outcome> outcomes = atOnce(16, "web-1", GATHER);

    assertThat(outcomes).hasSize(16).allMatch(Outcome::succeeded);
    assertThat(server.logins).hasValue(1);
    assertThat(server.mostChannels).hasValue(10);
    assertThat(server.refusedChannels).hasValue(0);
  }

  @Test
  void a_server_that_allows_fewer_channels_is_believed() {
    server.maxSessions = 3;
    server.gathering = new CountDownLatch(3);

    List<Outcome> outcomes = atOnce(16, "web-1", GATHER);

    assertThat(outcomes).hasSize(16).allMatch(Outcome::succeeded);
    assertThat(server.logins).hasValue(1);
  }

  @Test
  void a_shell_that_waits_for_work_gives_way_to_a_terminal() {
    server.maxSessions = 1;

    try (SshConnector connector = rig.connector()) {
      Session session = connector.session("web-1");
      session.run(TRUE);
      Typist typist = new Typist();
      int exit = session.attach(CommandLine.script("echo here; exit 3"), typist);

      assertThat(exit).isEqualTo(3);
      assertThat(typist.seen()).isEqualTo("here\n");
      assertThat(session.run(TRUE).exit()).isZero();
    }
    assertThat(server.logins).hasValue(1);
  }

  @Test
  void a_host_that_allows_only_some_commands_gets_each_on_a_channel_of_its_own() {
    server.allowed = command -> !command.startsWith("sh -c");

    try (SshConnector connector = rig.connector()) {
      List<Outcome> outcomes =
          connector
              .session("web-1")
              .perform(Batch.of(CommandLine.of("echo", "one"), CommandLine.of("echo", "two")));

      assertThat(outcomes).extracting(Outcome::text).containsExactly("one", "two");
    }
  }

  @Test
  void a_server_that_allows_no_channel_at_all_is_told() {
    server.maxSessions = 0;

    KamalException failure = failure(TRUE);

    assertThat(failure).hasMessage("web-1 allows no commands");
  }

  @Test
  void thirty_hosts_behind_one_endpoint_log_in_eight_at_a_time() {
    IntStream.range(0, 30).forEach(i -> rig.host("web-" + i, server.port()));

    try (SshConnector connector = rig.connector()) {
      List<CompletableFuture<Outcome>> running =
          IntStream.range(0, 30)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> connector.session("web-" + i).run(TRUE), Threaded::start))
              .toList();
      assertThat(running).allMatch(future -> future.join().succeeded());
    }
    assertThat(server.logins).hasValue(30);
    assertThat(server.mostStartups.get()).isBetween(1, 8);
  }

  @Test
  void a_connection_that_is_cut_during_a_command_names_the_command() throws Exception {
    try (Relay relay = new Relay(server.port(), 0)) {
      rig.host("web-1", relay.address());

      KamalException failure = failureWhen(relay::cut);

      assertThat(failure).hasMessage("The connection to web-1 was lost during the command hang");
      assertThat(failure.where()).contains("web-1: hang");
      assertThat(failure.remedy()).get().asString().contains("not known");
    }
  }

  @Test
  void a_host_that_falls_silent_during_a_command_is_noticed_by_keep_alive() throws Exception {
    try (Relay relay = new Relay(server.port(), 0)) {
      rig.host("web-1", relay.address());
      rig.patience = new Patience(Duration.ofSeconds(20), Duration.ofMillis(200), 2);

      KamalException failure = failureWhen(relay::freeze);

      assertThat(failure).hasMessage("The connection to web-1 was lost during the command hang");
    }
  }

  @Test
  void a_channel_that_closes_without_a_status_is_a_lost_connection() {
    KamalException failure = failure(CommandLine.script("vanish"));

    assertThat(failure).hasMessage("The connection to web-1 was lost during the command vanish");
  }

  @Test
  void a_command_that_a_signal_ended_has_128_and_the_signal_as_status() {
    try (SshConnector connector = rig.connector()) {
      assertThat(connector.session("web-1").run(CommandLine.script("kill -KILL $$")).exit())
          .isEqualTo(137);
    }
  }

  @Test
  void a_connection_that_was_not_used_for_longer_than_the_limit_is_opened_again() {
    rig.idleLimit = Duration.ZERO;

    try (SshConnector connector = rig.connector()) {
      connector.session("web-1").run(TRUE);
      connector.session("web-1").run(TRUE);
    }

    assertThat(server.logins).hasValue(2);
  }

  @Test
  void a_connection_that_the_host_closed_between_commands_is_opened_again() {
    try (SshConnector connector = rig.connector()) {
      connector.session("web-1").run(TRUE);
      server.hangUp();
      awaitNoConnection();

      assertThat(connector.session("web-1").run(TRUE).exit()).isZero();
    }
    assertThat(server.logins).hasValue(2);
  }

  @Test
  void an_interrupted_command_is_given_up_and_the_interrupt_is_passed_on() throws Exception {
    try (SshConnector connector = rig.connector()) {
      CompletableFuture<Boolean> passedOn = new CompletableFuture<>();
      CompletableFuture<KamalException> failure = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                failure.complete(
                    catchThrowableOfType(
                        KamalException.class, () -> connector.session("web-1").run(HANG)));
                passedOn.complete(Thread.currentThread().isInterrupted());
              });
      caller.start();
      server.gathering.await();

      caller.interrupt();

      assertThat(failure.join()).hasMessage("Interrupted during the command hang");
      assertThat(passedOn.join()).isTrue();
      assertThat(connector.session("web-1").run(TRUE).exit()).isZero();
    }
  }

  @Test
  void no_thread_is_left_when_the_connector_is_closed() {
    SshConnector connector = rig.connector();
    connector.session("web-1").run(TRUE);

    connector.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().matches("kamal-ssh|.* (thread )?web-1.*"));
  }

  /** JSch's reader of a connection ends when it sees that the host has closed it. */
  private static void awaitNoConnection() {
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().matches("Connect thread web-1.*"))) {
      Thread.onSpinWait();
    }
  }

  private List<Outcome> atOnce(int count, String host, CommandLine command) {
    try (SshConnector connector = rig.connector()) {
      List<CompletableFuture<Outcome>> running =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> connector.session(host).run(command), Threaded::start))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }

  private KamalException failure(CommandLine command) {
    try (SshConnector connector = rig.connector()) {
      return catchThrowableOfType(
          KamalException.class, () -> connector.session("web-1").run(command));
    }
  }

  private interface Mishap {
    void happen() throws Exception;
  }

  private KamalException failureWhen(Mishap mishap) throws Exception {
    try (SshConnector connector = rig.connector()) {
      CompletableFuture<KamalException> failure =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      KamalException.class, () -> connector.session("web-1").run(HANG)),
              Threaded::start);
      server.gathering.await();
      mishap.happen();
      return failure.join();
    }
  }

  /** A thread for each caller, as many as there are. */
  private static final class Threaded {
    static void start(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      thread.start();
    }
  }
}
