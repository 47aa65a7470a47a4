package io.github.kamalmaven.operation.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Filter;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.prune.PruneImages;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.shell.Answer;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockTest {
  private static final String HOST = "10.0.0.1";
  private static final String OTHERS =
      "Locked by: Bob at 2026-11-22T09:00:00Z\nVersion: v0\nMessage: Automatic deploy lock";

  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void twoHosts() {
    rig = new Rig(project, "servers: {web: [10.0.0.1, 10.0.0.2]}");
  }

  @Test
  void the_lock_is_held_on_the_primary_host_while_the_work_is_done() {
    DeployContext context = rig.context("v1", "deploy");

    new Lock(context).holding(() -> work(context));

    assertThat(rig.chronicle().on(HOST))
        .containsExactly("mkdir -p .kamal", "lock", "work", "unlock");
    assertThat(rig.chronicle().on("10.0.0.2")).containsExactly("mkdir -p .kamal");
    assertThat(context.holdsLock()).isFalse();
  }

  @Test
  void who_holds_it_is_told_from_the_answer_to_one_question() {
    Lock lock = new Lock(rig.context("v1", "deploy"));

    CommandLine question = lock.question();

    assertThat(question.toRun())
        .isEqualTo(
            "/usr/bin/env stat .kamal/lock-shop > /dev/null"
                + " && cat .kamal/lock-shop/details | base64 -d");
    assertThat(lock.heldBy(new Outcome(question, 1, "", "No such file"))).isEmpty();
    assertThat(lock.heldBy(new Outcome(question, 0, OTHERS, "")))
        .hasValueSatisfying(held -> assertThat(held).hasMessageStartingWith("Deploy lock found"));
  }

  @Test
  void nested_work_shares_the_lock() {
    DeployContext context = rig.context("v1", "deploy");

    new Lock(context).holding(() -> new Lock(context).holding(() -> work(context)));

    assertThat(rig.chronicle().on(HOST))
        .containsExactly("mkdir -p .kamal", "lock", "work", "unlock");
  }

  @Test
  void two_goals_of_a_session_take_the_lock_one_after_the_other() {
    DeployContext first = rig.context("v1", "deploy");
    DeployContext second = first.with(Options.of("prune", "all"));

    new Lock(first).holding(() -> work(first));
    new Lock(second.withVersion(first.version())).holding(() -> work(second));

    assertThat(rig.chronicle().on(HOST))
        .containsExactly(
            "mkdir -p .kamal",
            "lock",
            "work",
            "unlock",
            "mkdir -p .kamal",
            "lock",
            "work",
            "unlock");
  }

  @Test
  void an_inherited_lock_is_neither_taken_nor_released() {
    DeployContext context = rig.context(options(Filter.NONE, Options.LockWait.NONE, true));

    new Lock(context).holding(() -> work(context));

    assertThat(rig.chronicle().on(HOST)).containsExactly("work");
  }

  @Test
  void nothing_is_left_for_later_under_an_inherited_lock() {
    DeployContext context = rig.context(options(Filter.NONE, Options.LockWait.NONE, true));

    new PruneImages(context).run();

    assertThat(rig.chronicle().on(HOST))
        .containsExactly("audit Pruned images", "remove dangling images", "remove unused images");
  }

  @Test
  void what_was_left_for_later_is_done_before_the_lock_is_released_even_after_a_failure() {
    DeployContext context = rig.context("v1", "deploy");
    Runnable failing =
        () -> {
          new PruneImages(context).run();
          throw new IllegalStateException("no");
        };

    assertThatThrownBy(() -> new Lock(context).holding(failing)).hasMessage("no");

    assertThat(rig.chronicle().on(HOST)).endsWith("remove unused images", "unlock");
  }

  @Test
  void the_first_host_of_a_filter_carries_the_lock() {
    Filter filter = new Filter(Optional.of("10.0.0.2"), Optional.empty(), false);
    DeployContext context = rig.context(options(filter, Options.LockWait.NONE, false));

    new Lock(context).holding(() -> {});

    assertThat(rig.chronicle().all())
        .containsExactly("10.0.0.2 mkdir -p .kamal", "10.0.0.2 lock", "10.0.0.2 unlock");
  }

  @Test
  void a_lock_that_is_released_this_very_moment_is_taken() {
    rig.host(HOST).add(Fault.once("mkdir .kamal/lock", new Answer("", "File exists", 1)));
    DeployContext context = rig.context("v1", "deploy");

    new Lock(context).holding(() -> work(context));

    assertThat(rig.chronicle().on(HOST))
        .containsExactly("mkdir -p .kamal", "lock", "lock", "work", "unlock");
  }

  @Test
  void a_lock_that_cannot_be_taken_although_it_is_free_is_another_failure() {
    rig.host(HOST).add(Fault.failing("mkdir .kamal/lock", "No space left on device"));
    DeployContext context = rig.context("v1", "deploy");

    assertThatThrownBy(() -> new Lock(context).holding(() -> work(context)))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("No space left on device");
  }

  @Test
  void who_waits_gets_the_lock_when_it_is_released() {
    lockedBy(OTHERS);
    DeployContext context = rig.context(options(Filter.NONE, waiting(60, 15), false));
    rig.whenSlept(() -> rig.host(HOST).exec("rm -r .kamal/lock-shop"));

    new Lock(context).holding(() -> work(context));

    assertThat(rig.said())
        .containsExactly(
            "Acquiring the deploy lock (waiting up to 60s)...",
            "Deploy lock is held by:",
            "Retrying in 15s (60s remaining)...",
            "Releasing the deploy lock...");
  }

  @Test
  void who_waits_too_long_gives_up() {
    lockedBy(OTHERS);
    DeployContext context = rig.context(options(Filter.NONE, waiting(20, 15), false));

    assertThatThrownBy(() -> new Lock(context).holding(() -> work(context)))
        .isInstanceOf(LockHeld.class)
        .hasMessage("Timed out waiting for deploy lock");

    assertThat(rig.said())
        .endsWith(
            "Retrying in 15s (20s remaining)...",
            "Retrying in 5s (5s remaining)...",
            "Timed out after 20s waiting for the deploy lock");
  }

  @Test
  void a_lock_taken_by_hand_is_not_waited_for() {
    lockedBy("Locked by: Bob\nVersion: v0\nMessage: hands off");
    DeployContext context = rig.context(options(Filter.NONE, waiting(60, 15), false));

    assertThatThrownBy(() -> new Lock(context).holding(() -> work(context)))
        .isInstanceOf(LockHeld.class)
        .hasMessage("Deploy lock held manually, not waiting");
  }

  @Test
  void a_release_that_fails_does_not_hide_why_the_work_failed() {
    rig.host(HOST).add(Fault.failing("rm .kamal/lock", "read-only"));
    DeployContext context = rig.context("v1", "deploy");
    Error cause = new StackOverflowError();

    assertThatThrownBy(
            () ->
                new Lock(context)
                    .holding(
                        () -> {
                          throw cause;
                        }))
        .isSameAs(cause)
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

    assertThat(rig.said())
        .anyMatch(text -> text.startsWith("Error releasing the deploy lock: "))
        .contains(
            "The deploy lock on 10.0.0.1 stays: free it with kamal:lock-release"
                + " (kamal lock release)");
  }

  @Test
  void a_release_that_fails_at_the_end_is_told_as_that_with_what_frees_the_lock() {
    rig.host(HOST).add(Fault.failing("rm .kamal/lock", "read-only"));
    DeployContext context = rig.context("v1", "deploy");

    assertThatThrownBy(() -> new Lock(context).holding(() -> work(context)))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure)
                  .hasMessage(
                      "The work is done, but the deploy lock on 10.0.0.1 could not be released:"
                          + " rm exited with status 1 on 10.0.0.1: read-only");
              assertThat(failure.remedy()).get().asString().startsWith("free it with");
            });
  }

  @Test
  void who_is_interrupted_while_taking_the_lock_leaves_none_behind() {
    DeployContext context = rig.context("v1", "deploy");
    rig.chronicle().when("lock", Thread.currentThread()::interrupt);

    assertThatThrownBy(() -> new Lock(context).holding(() -> work(context)))
        .isInstanceOf(KamalException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(rig.chronicle().on(HOST)).containsExactly("mkdir -p .kamal", "lock", "unlock");
  }

  @Test
  void who_is_interrupted_at_the_end_of_the_work_releases_the_lock() {
    DeployContext context = rig.context("v1", "deploy");

    new Lock(context).holding(Thread.currentThread()::interrupt);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(rig.chronicle().on(HOST)).containsExactly("mkdir -p .kamal", "lock", "unlock");
  }

  private void lockedBy(String details) {
    byte[] bytes = details.getBytes(StandardCharsets.UTF_8);
    rig.host(HOST).scene().lock("shop", Base64.getEncoder().encodeToString(bytes));
  }

  private void work(DeployContext context) {
    assertThat(context.holdsLock()).isTrue();
    rig.chronicle().note(HOST, "work");
  }

  private static Options.LockWait waiting(int timeout, int interval) {
    return new Options.LockWait(true, Duration.ofSeconds(timeout), Duration.ofSeconds(interval));
  }

  private static Options options(Filter filter, Options.LockWait wait, boolean inherited) {
    return SampleOptions.of("deploy")
        .version("v1")
        .filter(filter)
        .lockWait(wait)
        .lockInherited(inherited)
        .options();
  }
}
