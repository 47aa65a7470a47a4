package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.ssh.channel.Channel;
import io.github.kamalmaven.ssh.channel.Kept;
import io.github.kamalmaven.ssh.channel.Lanes;
import io.github.kamalmaven.ssh.channel.Link;
import io.github.kamalmaven.ssh.channel.Lost;
import io.github.kamalmaven.ssh.channel.Request;
import io.github.kamalmaven.ssh.channel.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The one login on a host, which every command there shares. */
final class Master implements Link {
  private static final String LOOPBACK = "127.0.0.1";

  private final String host;
  private final Kept<SharedLogin> login;
  private final Programs programs;
  private final ControlFiles files;
  private final Threads threads;
  private final Lanes lanes = new Lanes();
  private final EndedLogins ended = new EndedLogins();

  /**
   * @param host its name
   * @param opening logs in
   * @param programs starts what shares the login
   * @param files of the connector
   * @param threads where all of this happens
   */
  Master(
      String host,
      Callable<SharedLogin> opening,
      Programs programs,
      ControlFiles files,
      Threads threads) {
    this.host = host;
    this.login = new Kept<>(host, opening, SharedLogin::isAlive, threads);
    this.programs = programs;
    this.files = files;
    this.threads = threads;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public Lanes lanes() {
    return lanes;
  }

  /** Begins to log in for somebody who will need it. */
  void expect() {
    login.expect();
  }

  /** A login that was alive just now. */
  SharedLogin login() throws InterruptedException {
    return login.get();
  }

  @Override
  public Channel open(Request request) throws InterruptedException {
    SharedLogin shared = login();
    Path refusal = files.fresh();
    Process process =
        programs.sharer(SharerOptions.command(shared.socket(), host, request, refusal));
    ProcessChannel channel = new ProcessChannel(process, this, shared, request, refusal);
    channel.relay(threads);
    return channel;
  }

  /** Those of its logins that are no more. */
  EndedLogins ended() {
    return ended;
  }

  @Override
  public Forward forward(int port) throws InterruptedException {
    SharedLogin shared = login();
    if (!control(shared, "forward", port)) {
      throw Lost.port(host, port);
    }
    return () -> stop(shared, port);
  }

  private void stop(SharedLogin shared, int port) {
    try {
      control(shared, "cancel", port);
    } catch (InterruptedException interrupted) {
      // With the connection, the port is given back.
      Thread.currentThread().interrupt();
    }
  }

  private boolean control(SharedLogin shared, String order, int port) throws InterruptedException {
    String forward = "%1$s:%2$d:%1$s:%2$d".formatted(LOOPBACK, port);
    List<String> words = List.of("-O", order, "-R", forward, "--", host);
    Process process =
        programs.sharer(Stream.concat(SharerOptions.of(shared.socket()), words.stream()).toList());
    threads.newThread(() -> Drain.of(process.getErrorStream())).start();
    Drain.of(process.getInputStream());
    return process.waitFor() == 0;
  }

  /** Ends the login, and all who share it. */
  void close() {
    login.close().ifPresent(SharedLogin::end);
  }
}
