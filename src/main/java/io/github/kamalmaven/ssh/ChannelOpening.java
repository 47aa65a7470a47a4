package io.github.kamalmaven.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Gets a command a channel of its own; the caller has taken a slot for it. */
final class ChannelOpening {
  private final Connection connection;
  private final CommandLine command;
  private final String text;

  ChannelOpening(Connection connection, CommandLine command) {
    this(connection, command, command.toRun());
  }

  /**
   * @param command for messages
   * @param text what runs on the channel
   */
  ChannelOpening(Connection connection, CommandLine command, String text) {
    this.connection = connection;
    this.command = command;
    this.text = text;
  }

  /**
   * A channel on which the command runs. Until the channel is open nothing was asked of the host,
   * so a connection that turns out to be dead is replaced, once.
   *
   * @param prepare gives each channel that is tried what it needs beforehand
   * @throws KamalException if no channel can be had
   */
  ChannelExec open(Consumer<ChannelExec> prepare) throws InterruptedException {
    for (boolean replaced = false; ; ) {
      Session session = connection.session();
      Optional<ChannelExec> channel = channel(session);
      try {
        if (channel.isPresent()) {
          prepare.accept(channel.get());
          channel.get().connect();
          return channel.get();
        }
      } catch (JSchException e) {
        if (refused(channel.get(), session)) {
          makeDo(e);
          continue;
        }
      }
      if (replaced) {
        throw connection.lostBefore(command);
      }
      if (connection.slots().alone() || !session.isConnected()) {
        session.disconnect();
        replaced = true;
      }
    }
  }

  /**
   * How the command ended; 128 + n after signal n.
   *
   * @throws KamalException if the connection was lost meanwhile
   */
  int exit(ChannelExec channel) {
    int exit = channel.getExitStatus();
    if (exit >= 0) {
      return exit;
    }
    if (channel.getExitSignal() == null) {
      throw connection.lostDuring(command);
    }
    return Signals.status(channel.getExitSignal());
  }

  private Optional<ChannelExec> channel(Session session) {
    try {
      Optional<ChannelExec> channel =
          Optional.ofNullable((ChannelExec) session.openChannel("exec"));
      channel.ifPresent(one -> one.setCommand(text.getBytes(StandardCharsets.UTF_8)));
      return channel;
    } catch (JSchException down) {
      return Optional.empty();
    }
  }

  private static boolean refused(ChannelExec channel, Session session) {
    // JSch keeps the reason of a refusal where the exit status goes.
    return session.isConnected() && channel.getExitStatus() > 0;
  }

  private void makeDo(JSchException refusal) throws InterruptedException {
    if (connection.shells().giveWay()) {
      return;
    }
    if (connection.slots().alone()) {
      throw new KamalException(
          "%s allows no commands".formatted(connection.target().host()),
          connection.target().host() + ": " + command,
          "Check MaxSessions in the sshd of the host",
          refusal);
    }
    connection.slots().refused();
  }
}
