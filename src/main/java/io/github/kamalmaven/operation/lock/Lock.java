package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.LockCommands;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;

/**
 * The deploy lock around an operation.
 *
 * <p>{@code Kamal::Cli::Base#with_lock}.
 */
public final class Lock {
  /** What an automatic lock says; waiting peers look for it. */
  static final String AUTOMATIC = "Automatic deploy lock";

  private final DeployContext context;
  private final Report report;
  private final LockCommands commands;

  /** The lock of a deployment, on the primary host of the context's selection. */
  public Lock(DeployContext context) {
    this.context = context;
    this.report = context.report();
    this.commands = new LockCommands(context.deployment());
  }

  /**
   * Does something while holding the lock, and releases it afterwards, whatever happens. Nested
   * calls share the outermost lock.
   *
   * @throws LockHeld if somebody else holds it
   */
  public void holding(Runnable work) {
    if (context.holdsLock()) {
      work.run();
      return;
    }
    acquire();
    try {
      work.run();
    } catch (RuntimeException | Error failure) {
      releaseAfter(failure);
      throw failure;
    }
    release();
  }

  private void acquire() {
    prepareHosts();
    new AcquireAutomatically(context, this).run();
    context.holdsLock(true);
  }

  /** Makes the run directory on all selected hosts. */
  void prepareHosts() {
    context.on(
        context.selection().hosts(),
        session -> session.execute(ServerCommands.ensureRunDirectory()));
  }

  /** Tries to take the lock once; false if somebody else holds it. */
  boolean tryAcquire(String message) {
    LockCommands.Details details =
        new LockCommands.Details(
            context.parts().git().userName().orElse(""),
            context.parts().time().now(),
            context.version(),
            message);
    Outcome outcome = primary().run(commands.acquire(details));
    if (outcome.succeeded()) {
      return true;
    }
    if (outcome.stderr().contains("cannot create directory")) {
      return false;
    }
    throw new CommandFailed(host(), outcome);
  }

  /** What the holder of the lock wrote. */
  String details() {
    return primary().capture(commands.status());
  }

  /** Prints what the holder of the lock wrote. */
  void printDetails() {
    print(details());
  }

  /** Prints a text that is an answer, not progress. */
  void print(String text) {
    report.on(new Event.Printed(text));
  }

  LockHeld held(String what) {
    return new LockHeld(what, host());
  }

  private void release() {
    context.holdsLock(false);
    report.say("Releasing the deploy lock...");
    primary().execute(commands.release());
  }

  /** The first failure is the one that counts. */
  private void releaseAfter(Throwable failure) {
    try {
      release();
    } catch (KamalException notReleased) {
      report.alarm("Error releasing the deploy lock: " + notReleased.getMessage());
      failure.addSuppressed(notReleased);
    }
  }

  /** The session that carries the lock. */
  Session primary() {
    context.connect();
    return context.parts().fleet().session(host());
  }

  private String host() {
    return context.selection().primaryHost();
  }
}
