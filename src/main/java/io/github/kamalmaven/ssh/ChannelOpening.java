package io.github.kamalmaven.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.ssh.channel.Channel;
import io.github.kamalmaven.ssh.channel.Lost;
import io.github.kamalmaven.ssh.channel.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gets a command a channel of its own; the caller has taken a slot for it. */
final class ChannelOpening {
  private final Connection connection;
  private final Request request;

  /**
   * @param connection where
   * @param request what for
   */
  ChannelOpening(Connection connection, Request request) {
    this.connection = connection;
    this.request = request;
  }

  /**
   * A channel on which the command runs. Until the channel is open nothing was asked of the host,
   * so a connection that turns out to be dead is replaced, once.
   *
   * @throws KamalException if no channel can be had
   */
  Channel open() throws InterruptedException {
    for (boolean replaced = false; ; ) {
      Session session = connection.session();
      Optional<ChannelExec> channel = channel(session);
      try {
        if (channel.isPresent()) {
          channel.get().connect();
          return new JschChannel(channel.get(), request.shown(), connection.host());
        }
      } catch (JSchException e) {
        if (refused(channel.get(), session)) {
          connection.lanes().makeDo(Lost.closed(connection.host(), request.shown()));
          continue;
        }
      }
      if (replaced) {
        throw Lost.before(connection.host(), request.shown());
      }
      if (connection.lanes().slots().alone() || !session.isConnected()) {
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
    Request.Outputs outputs = request.outputs().get();
    channel.setCommand(request.text().getBytes(StandardCharsets.UTF_8));
    channel.setOutputStream(outputs.out());
    channel.setErrStream(outputs.err());
    channel.setAgentForwarding(request.forwardAgent());
    request
        .window()
        .ifPresent(
            window -> {
              channel.setPty(true);
              channel.setPtyType(window.kind(), window.columns(), window.rows(), 0, 0);
            });
  }

  private static boolean refused(ChannelExec channel, Session session) {
    // JSch keeps the reason of a refusal where the exit status goes.
    return session.isConnected() && channel.getExitStatus() > 0;
  }
}
