package io.github.kamalmaven.ssh;

import com.jcraft.jsch.Session;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.ssh.channel.Channel;
import io.github.kamalmaven.ssh.channel.Lanes;
import io.github.kamalmaven.ssh.channel.Link;
import io.github.kamalmaven.ssh.channel.Request;
import io.github.kamalmaven.ssh.channel.Threads;
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
final class Connection implements Link {
  /** Why somebody could not log in a while ago need not be so any more. */
  private static final Duration STILL_TRUE = Duration.ofSeconds(15);

  private final Destination target;
  private final Callable<Session> login;
  private final Threads threads;
  private final Duration idleLimit;
  private final Lanes lanes = new Lanes();
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

  @Override
  public String host() {
    return target.host();
  }

  @Override
  public Lanes lanes() {
    return lanes;
  }

  @Override
  public Channel open(Request request) throws InterruptedException {
    return new ChannelOpening(this, request).open();
  }

  @Override
  public Forward forward(int port) throws InterruptedException {
    return PortForward.open(this, port);
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

  @Override
  public synchronized void leaveIfIdle() {
    if (carried == 0 && lanes.slots().idle().compareTo(idleLimit) > 0) {
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
