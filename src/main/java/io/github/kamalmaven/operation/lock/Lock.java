package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.LockCommands;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Origin;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

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
  private Optional<String> mine = Optional.empty();

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
    if (context.options().lockInherited()) {
      settling(work);
      return;
    }
    if (context.holdsLock()) {
      work.run();
      return;
    }
    prepareHosts();
    new AcquireAutomatically(context, this).run();
    context.holdsLock(true);
    try {
      settling(work);
    } catch (RuntimeException | Error failure) {
      Cleanup.after(failure, this::releaseOrSay);
      throw failure;
    }
    Cleanup.run(this::releaseAtTheEnd);
  }

  /** Whoever held the lock first, here or around this run, leaves nothing for later. */
  private void settling(Runnable work) {
    try {
      work.run();
      Cleanup.run(context::settle);
    } catch (RuntimeException | Error failure) {
      if (Thread.currentThread().isInterrupted()) {
        context.forget();
      } else {
        Cleanup.after(failure, context::settle);
      }
      throw failure;
    }
  }

  /** Asks who holds it; on the primary host of the selection. */
  public CommandLine question() {
    return commands.status();
  }

  /**
   * Who holds it, whether or not this run would wait for that.
   *
   * @param answer to {@link #question}
   */
  public Optional<LockHeld> heldBy(Outcome answer) {
    return answer.succeeded()
        ? Optional.of(held("Deploy lock found", answer.text()))
        : Optional.empty();
  }

  /**
   * Refuses to go on if somebody holds it whom this run would not wait for.
   *
   * @param answer to {@link #question}
   * @throws LockHeld if so
   */
  public void requireFree(Outcome answer) {
    if (!answer.succeeded()) {
      return;
    }
    String details = answer.stdout().strip();
    if (!context.options().lockWait().enabled()) {
      throw refused(details);
    }
    if (!details.contains(AUTOMATIC)) {
      print(details);
      throw held("Deploy lock held manually, not waiting", details);
    }
  }

  /** Makes the run directory on all selected hosts, before anything else there. */
  void prepareHosts() {
    context.on(
        context.selection().hosts(),
        session -> session.later(Batch.of(ServerCommands.ensureRunDirectory())));
  }

  /**
   * Tries to take the lock once.
   *
   * @return empty if it was taken, else what its holder wrote
   * @throws CommandFailed if it cannot be taken although nobody holds it
   */
  Optional<String> tryAcquire(String message) {
    LockCommands.Details mine =
        new LockCommands.Details(
            context.parts().git().userName().orElse(""),
            context.parts().time().now(),
            context.version(),
            message,
            message.equals(AUTOMATIC)
                ? Optional.of(context.parts().origin().get().toLine())
                : Optional.empty());
    for (boolean again = false; ; again = true) {
      Outcome outcome = take(mine);
      if (outcome.succeeded()) {
        this.mine = Optional.of(mine.text());
        return Optional.empty();
      }
      Outcome holder = primary().run(commands.status());
      if (holder.succeeded()) {
        return Optional.of(holder.stdout().strip());
      }
      // Nobody holds it: it was released this very moment, or something else is wrong.
      if (again) {
        throw new CommandFailed(host(), outcome, commands.halfMade());
      }
    }
  }

  private Outcome take(LockCommands.Details mine) {
    try {
      Unless taken = Unless.answered(commands.status(), mine.text());
      return primary().perform(Batch.EMPTY.judged(commands.acquire(mine), taken)).get(0);
    } catch (RuntimeException | Error unheard) {
      Cleanup.after(unheard, () -> giveBack(mine));
      throw unheard;
    }
  }

  /** The lock may have been taken although the answer was not heard. */
  private void giveBack(LockCommands.Details mine) {
    if (primary().run(commands.status()).stdout().strip().equals(mine.text())) {
      primary().execute(commands.release());
    }
  }

  /** Prints a text that is an answer, not progress. */
  void print(String text) {
    report.on(new Event.Printed(text));
  }

  /** Tells who holds the lock. */
  LockHeld refused(String details) {
    report.alarm("Deploy lock already in place!");
    print(details);
    return held("Deploy lock found", details);
  }

  LockHeld held(String what, String details) {
    Holder holder = Holder.of(details);
    Origin here = context.parts().origin().get();
    return new LockHeld(
        what,
        "the lock on " + host() + holder.told(context.parts().time().now(), here),
        holder.remedy(here));
  }

  private void release() {
    context.holdsLock(false);
    report.begin("Releasing the deploy lock...");
    // Once it is released, it may be somebody else's.
    Unless released = new Unless(commands.status(), holder -> !mine.equals(details(holder)));
    primary().perform(Batch.EMPTY.once(commands.release(), released));
  }

  private static Optional<String> details(Outcome status) {
    return status.succeeded() ? Optional.of(status.text()) : Optional.empty();
  }

  private void releaseAtTheEnd() {
    try {
      release();
    } catch (KamalException notReleased) {
      throw Thread.currentThread().isInterrupted()
          ? notReleased
          : new LockStays(host(), notReleased);
    }
  }

  private void releaseOrSay() {
    try {
      release();
    } catch (RuntimeException notReleased) {
      report.alarm("Error releasing the deploy lock: " + notReleased.getMessage());
      report.alarm("The deploy lock on %s stays: %s".formatted(host(), LockStays.REMEDY));
      throw notReleased;
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
