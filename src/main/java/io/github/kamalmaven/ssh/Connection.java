package io.github.kamalmaven.ssh;

import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.ConnectionLost;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.route.Destination;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The one connection to a destination: opened when first used, opened again when it was lost or not
 * used for long, which many a firewall forgets without a word.
 */
final class Connection {
  /** Why somebody could not log in a while ago need not be so any more. */
  private static final Duration STILL_TRUE = Duration.ofSeconds(15);

  private final Destination target;
  private final Callable<Session> login;
  private final Threads threads;
  private final Duration idleLimit;
  private final ChannelSlots slots = new ChannelSlots();
  private final HostShells shells = new HostShells();
  private Future<Session> opening =
      CompletableFuture.failedFuture(new IllegalStateException("Not opened yet"));
  private boolean unheard;
  private long expected;
  private int carried;
  private boolean closed;

  /**
   * @param target who is logged in to
   * @param login logs in
   * @param threads where that happens
   * @param idleLimit unused for longer, it is opened again
   */
  Connection(Destination target, Callable<Session> login, Threads threads, Duration idleLimit) {
    this.target = target;
    this.login = login;
    this.threads = threads;
    this.idleLimit = idleLimit;
  }

  Destination target() {
    return target;
  }

  ChannelSlots slots() {
    return slots;
  }

  /** The shells on it that wait for work. */
  HostShells shells() {
    return shells;
  }

  /** Waits for a slot for a channel, and closes a shell that would have to make room for it. */
  void takeSlot() throws InterruptedException {
    slots.take();
    try {
      shells.closeDownTo(slots.left());
    } catch (InterruptedException interrupted) {
      slots.giveBack();
      throw interrupted;
    }
  }

  /** That it was lost while a command ran. */
  ConnectionLost lostDuring(CommandLine command) {
    return new ConnectionLost(target.host(), command);
  }

  /** That it was lost before a command could be sent. */
  KamalException lostBefore(CommandLine command) {
    return new KamalException(
        "The connection to %s was lost before the command %s"
            .formatted(target.host(), command.name()),
        target.host() + ": " + command,
        "Run the goal again");
  }

  /**
   * A session that was alive just now. Callers that come while the login is under way share it, and
   * its failure.
   */
  Session session() throws InterruptedException {
    return Threads.await(opened());
  }

  /** Begins to open it for somebody who will need it, and who hears then if it cannot be had. */
  synchronized void expect() {
    if (!closed && opening.isDone() && !isAlive()) {
      opening = threads.submit(login);
      unheard = true;
      expected = System.nanoTime();
    }
  }

  /** The session for other connections that go through it: it counts as used until released. */
  Session tunnel() throws InterruptedException {
    synchronized (this) {
      carried++;
    }
    try {
      return session();
    } catch (InterruptedException | RuntimeException failure) {
      release();
      throw failure;
    }
  }

  /** One that goes through it has ended. */
  synchronized void release() {
    carried--;
  }

  private synchronized Future<Session> opened() {
    if (closed) {
      throw new IllegalStateException("The connection to " + target.host() + " is closed");
    }
    leaveIfIdle();
    boolean over = opening.isDone() && !isAlive();
    boolean fresh = System.nanoTime() - expected < STILL_TRUE.toNanos();
    if (over && !(unheard && fresh && current().isEmpty())) {
      opening = threads.submit(login);
    }
    unheard = false;
    return opening;
  }

  /** Ends a session that was not used for long; the next one who needs one opens another. */
  synchronized void leaveIfIdle() {
    if (carried == 0 && slots.idle().compareTo(idleLimit) > 0) {
      current().ifPresent(Session::disconnect);
    }
  }

  private boolean isAlive() {
    return current().map(Session::isConnected).orElse(false);
  }

  private Optional<Session> current() {
    try {
      return opening.isDone() ? Optional.of(opening.get()) : Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Ends it; a login under way ends with its socket, which is not this class's to close. */
  synchronized void close() {
    closed = true;
    current().ifPresent(Session::disconnect);
  }
}
