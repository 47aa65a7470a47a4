package io.github.kamalmaven.ssh;

import com.jcraft.jsch.Session;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.ssh.channel.Channel;
import io.github.kamalmaven.ssh.channel.Kept;
import io.github.kamalmaven.ssh.channel.Lanes;
import io.github.kamalmaven.ssh.channel.Link;
import io.github.kamalmaven.ssh.channel.Request;
import io.github.kamalmaven.ssh.channel.Threads;
import io.github.kamalmaven.ssh.route.Destination;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * The one connection to a destination: opened when first used, opened again when it was lost or not
 * used for long, which many a firewall forgets without a word.
 */
final class Connection implements Link {
  private final Destination target;
  private final Kept<Session> session;
  private final Duration idleLimit;
  private final Lanes lanes = new Lanes();
  private int carried;

  /**
   * @param target who is logged in to
   * @param login logs in
   * @param threads where that happens
   * @param idleLimit unused for longer, it is opened again
   */
  Connection(Destination target, Callable<Session> login, Threads threads, Duration idleLimit) {
    this.target = target;
    this.session = new Kept<>(target.host(), login, Session::isConnected, threads);
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
    leaveIfIdle();
    return session.get();
  }

  /** Begins to open it for somebody who will need it, and who hears then if it cannot be had. */
  void expect() {
    session.expect();
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

  @Override
  public synchronized void leaveIfIdle() {
    if (carried == 0 && lanes.slots().idle().compareTo(idleLimit) > 0) {
      session.current().ifPresent(Session::disconnect);
    }
  }

  /** Ends it; a login under way ends with its socket, which is not this class's to close. */
  void close() {
    session.close().ifPresent(Session::disconnect);
  }
}
