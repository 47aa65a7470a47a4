package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.ConnectionLost;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ToItsEnd;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Boots a version of a role on one host: the new container first, the old one stops when the new
 * one serves.
 *
 * <p>{@code Kamal::Cli::App::Boot}. The primary role is the gatekeeper: the others queue until it
 * is healthy somewhere, and are not booted if it is not.
 */
final class BootRole {
  private final Session session;
  private final Role role;
  private final Barrier barrier;
  private final Switched switched;
  private final Report report;
  private final Version version;
  private final String primary;
  private final NewContainer fresh;
  private final PromotedCanary canary;
  private final OldContainer old;

  BootRole(DeployContext context, Session session, Role role, Circumstances around) {
    this.session = session;
    this.role = role;
    this.barrier = around.barrier();
    this.switched = around.switched();
    this.report = context.report();
    this.version = context.version();
    this.primary = context.selection().primaryRole().map(Role::name).orElse(role.name());
    this.fresh = new NewContainer(context, session, role);
    this.canary = new PromotedCanary(context, session, role, around.canaries());
    this.old = new OldContainer(context, session, role, around.running().on(session.host(), role));
  }

  /**
   * What the boots of all roles and hosts share.
   *
   * @param barrier where other roles wait for the primary one
   * @param running what is known to serve until now
   * @param switched what serves the new version
   * @param canaries of the new version: they serve from now on, in place of new containers
   */
  record Circumstances(
      Barrier barrier, RunningVersions running, Switched switched, Canaries canaries) {}

  void run() throws InterruptedException {
    try {
      boot();
    } finally {
      // However it ended, nobody waits for it any longer; an open barrier stays open.
      if (isGatekeeper()) {
        barrier.close(here());
      }
    }
  }

  private void boot() throws InterruptedException {
    if (canary.servesAlready()) {
      serves(Optional.empty());
      return;
    }
    Started started = start();
    try {
      fresh.await(started.booted());
    } catch (RuntimeException | InterruptedException | Error failure) {
      boolean telling = tellsOfContainer(failure);
      Cleanup.after(failure, () -> undoUnlessServing(started.replaced(), telling));
      throw failure;
    }
    serves(started.replaced());
  }

  /**
   * The new container was started.
   *
   * @param booted what came of it
   * @param replaced what served until now
   */
  private record Started(List<Outcome> booted, Optional<Version> replaced) {}

  private void serves(Optional<Version> replaced) {
    switched.add(role.name(), host(), replaced);
    if (isGatekeeper() && barrier.open()) {
      note("First " + primary + " container is healthy on " + host() + ", booting any other roles");
    }
    canary.endRollout();
    // Who is interrupted now has switched: what is left is to stop what serves no more.
    replaced.ifPresent(version -> Cleanup.run(() -> old.retire(version)));
  }

  private Started start() throws InterruptedException {
    if (canary.isThere()) {
      if (!isGatekeeper()) {
        queue();
      }
      return new Started(session.perform(canary.take()), canary.replaces());
    }
    return isGatekeeper() ? startAtOnce() : startInTurn();
  }

  private Started startInTurn() throws InterruptedException {
    Optional<Version> replaced = old.find(version);
    queue();
    return new Started(start(orUndo(fresh::boot)), replaced);
  }

  /** In the round trip that finds the old one, unless that one has to be renamed first. */
  private Started startAtOnce() throws InterruptedException {
    Batch boot = prepared();
    List<Outcome> found = lookAndStart(boot);
    Optional<Version> replaced = old.found(version, found);
    return new Started(old.isFree(found) ? found : start(boot), replaced);
  }

  /** Only after the old one was renamed may a container of the new one's name be stopped. */
  private Batch prepared() throws InterruptedException {
    try {
      return fresh.boot();
    } catch (RuntimeException | Error failure) {
      old.find(version);
      undoAfter(failure);
      throw failure;
    }
  }

  /**
   * A failure before the new container was begun leaves nothing to undo. If the connection is lost
   * before that is known, nothing is stopped either: it might be the old one.
   */
  private List<Outcome> lookAndStart(Batch boot) {
    AtomicBoolean sent = new AtomicBoolean();
    AtomicBoolean begun = new AtomicBoolean();
    try {
      return ToItsEnd.of(
          () -> {
            sent.set(true);
            return session.perform(
                old.look(version, boot),
                step -> begun.compareAndSet(false, boot.steps().contains(step)));
          });
    } catch (RuntimeException | Error failure) {
      if (begun.get()) {
        undoAfter(failure);
      } else if (sent.get() && !(failure instanceof CommandFailed)) {
        report.alarm("It is not known whether " + version + " was started for " + here());
      }
      throw failure;
    }
  }

  private void queue() throws InterruptedException {
    note(
        "Waiting for the first healthy " + primary + " container before booting " + here() + "...");
    Optional<String> failed = barrier.await();
    if (failed.isPresent()) {
      note("First " + primary + " container is unhealthy, not booting " + here());
      throw new HaltedAtBarrier(role, host(), failed.get());
    }
    note("First " + primary + " container is healthy, booting " + here() + "...");
  }

  private List<Outcome> start(Batch boot) throws InterruptedException {
    return orUndo(() -> ToItsEnd.of(() -> session.perform(boot)));
  }

  private <T> T orUndo(Attempt<T> attempt) throws InterruptedException {
    try {
      return attempt.make();
    } catch (RuntimeException | InterruptedException | Error failure) {
      undoAfter(failure);
      throw failure;
    }
  }

  private interface Attempt<T> {
    T make() throws InterruptedException;
  }

  private void undoAfter(Throwable failure) {
    boolean telling = tellsOfContainer(failure);
    Cleanup.after(failure, () -> undo(telling));
  }

  /** Not if somebody was interrupted, or not heard. */
  private static boolean tellsOfContainer(Throwable failure) {
    return !Thread.currentThread().isInterrupted()
        && !(failure instanceof InterruptedException)
        && !(failure instanceof ConnectionLost);
  }

  private void undoUnlessServing(Optional<Version> replaced, boolean explained) {
    if (fresh.servesUnheard() || undo(explained)) {
      report.alarm("Version " + version + " serves already on " + host() + ", and stays");
      serves(replaced);
    }
  }

  /**
   * Lets nothing new run.
   *
   * @param explained whether it is found out why the container does not serve
   * @return whether it serves nevertheless
   */
  private boolean undo(boolean explained) {
    report.alarm(
        (canary.isThere() ? "Failed to promote the canary of " : "Failed to boot ") + here());
    boolean first = isGatekeeper() && barrier.close(here());
    if (first) {
      note(
          "First "
              + primary
              + " container is unhealthy on "
              + host()
              + ", not booting any other roles");
    }
    if (explained) {
      fresh.explain(first);
    }
    // A canary goes on as one: those who met it do so still.
    return !canary.isThere() && fresh.discard();
  }

  private boolean isGatekeeper() {
    return role.name().equals(primary);
  }

  private String host() {
    return session.host();
  }

  private String here() {
    return role.name() + " on " + host();
  }

  private void note(String text) {
    report.detail(host(), text);
  }
}
