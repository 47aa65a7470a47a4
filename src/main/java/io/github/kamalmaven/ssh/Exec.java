package io.github.kamalmaven.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One command on a channel of its own, without a terminal.
 *
 * <p>Output is collected by the connection's reader, which therefore never waits for anybody.
 */
final class Exec {
  private static final long LOOK_AFTER_MILLIS = 500;

  private final Connection connection;
  private final CommandLine command;
  private final byte[] input;
  private final boolean forwardAgent;
  private Output stdout = new Output();
  private Output stderr = new Output();
  private Optional<ChannelExec> running = Optional.empty();
  private boolean cancelled;

  /**
   * @param connection where
   * @param command what
   * @param input what it reads, followed by the end of the input
   * @param forwardAgent whether it may use the user's agent
   */
  Exec(Connection connection, CommandLine command, byte[] input, boolean forwardAgent) {
    this.connection = connection;
    this.command = command;
    this.input = input;
    this.forwardAgent = forwardAgent;
  }

  /**
   * Runs it and waits for its end.
   *
   * @throws KamalException if the connection is lost meanwhile, or cannot be had
   */
  Outcome run() throws InterruptedException {
    connection.slots().take();
    try {
      ChannelExec channel = start();
      feed(channel);
      awaitEnd(channel);
      return outcome(channel);
    } finally {
      connection.slots().giveBack();
    }
  }

  /** Gives the command up: its channel is closed. */
  synchronized void cancel() {
    cancelled = true;
    running.ifPresent(ChannelExec::disconnect);
  }

  /**
   * A channel on which the command runs. Until the channel is open nothing was asked of the host,
   * so a connection that turns out to be dead is replaced, once.
   */
  private ChannelExec start() throws InterruptedException {
    for (boolean replaced = false; ; ) {
      Session session = connection.session();
      Optional<ChannelExec> channel = channel(session);
      try {
        if (channel.isPresent()) {
          channel.get().connect();
          return claimed(channel.get());
        }
      } catch (JSchException e) {
        if (refused(channel.get(), session)) {
          makeDo(e);
          continue;
        }
      }
      if (replaced) {
        throw lost("was lost before", "Run the goal again");
      }
      if (connection.slots().alone() || !session.isConnected()) {
        session.disconnect();
        replaced = true;
      }
    }
  }

  private Optional<ChannelExec> channel(Session session) {
    try {
      Optional<ChannelExec> channel =
          Optional.ofNullable((ChannelExec) session.openChannel("exec"));
      channel.ifPresent(this::prepare);
      return channel;
    } catch (JSchException down) {
      return Optional.empty();
    }
  }

  private void prepare(ChannelExec channel) {
    // A channel that came to nothing may have closed its outputs.
    stdout = new Output();
    stderr = new Output();
    channel.setCommand(command.toRun().getBytes(StandardCharsets.UTF_8));
    channel.setOutputStream(stdout);
    channel.setErrStream(stderr);
    channel.setAgentForwarding(forwardAgent);
  }

  private static boolean refused(ChannelExec channel, Session session) {
    // JSch keeps the reason of a refusal where the exit status goes.
    return session.isConnected() && channel.getExitStatus() > 0;
  }

  private void makeDo(JSchException refusal) throws InterruptedException {
    if (connection.slots().alone()) {
      throw new KamalException(
          "%s allows no commands".formatted(connection.target().host()),
          connection.target().host() + ": " + command,
          "Check MaxSessions in the sshd of the host",
          refusal);
    }
    connection.slots().refused();
  }

  private synchronized ChannelExec claimed(ChannelExec channel) throws InterruptedException {
    if (cancelled) {
      channel.disconnect();
      throw new InterruptedException();
    }
    running = Optional.of(channel);
    return channel;
  }

  private void feed(ChannelExec channel) {
    try (OutputStream stdin = channel.getOutputStream()) {
      stdin.write(input);
    } catch (IOException broken) {
      // The command ended without reading all of it; its exit status says whether that is bad.
    }
  }

  private void awaitEnd(ChannelExec channel) throws InterruptedException {
    while (!stderr.awaitClose(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
      if (!channel.isConnected()) {
        return;
      }
    }
  }

  private synchronized Outcome outcome(ChannelExec channel) throws InterruptedException {
    if (cancelled) {
      throw new InterruptedException();
    }
    int exit = channel.getExitStatus();
    if (exit < 0 && channel.getExitSignal() == null) {
      throw lost(
          "was lost during", "Whether the command did its work is not known: look at the host");
    }
    int status = exit < 0 ? Signals.status(channel.getExitSignal()) : exit;
    return new Outcome(command, status, stdout.text(), stderr.text());
  }

  private KamalException lost(String when, String remedy) {
    String host = connection.target().host();
    return new KamalException(
        "The connection to %s %s the command %s".formatted(host, when, command.name()),
        host + ": " + command,
        remedy);
  }
}
