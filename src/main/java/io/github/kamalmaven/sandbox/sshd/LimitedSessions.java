package io.github.kamalmaven.sandbox.sshd;

import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.helpers.AbstractConnectionService;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/** Refuses sessions beyond a connection's limit, as OpenSSH does: the connection itself stays. */
final class LimitedSessions extends ChannelSessionFactory {

  private final Endpoints endpoints;

  LimitedSessions(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public Channel createChannel(Session session) {
    int most = endpoints.host(session).access().sessions();
    return new ChannelSession() {
      @Override
      public OpenFuture open(long recipient, long window, long packet, Buffer buffer) {
        return running(session) > most
            ? refused(this)
            : super.open(recipient, window, packet, buffer);
      }
    };
  }

  /** Counts the sessions of a connection, the one that asks included. */
  private static long running(Session session) {
    return session.getService(AbstractConnectionService.class).getChannels().stream()
        .filter(channel -> channel instanceof ChannelSession open && !open.isClosing())
        .count();
  }

  private static OpenFuture refused(ChannelSession channel) {
    OpenFuture future = new DefaultOpenFuture(channel, null);
    future.setException(
        new SshChannelOpenException(
            channel.getChannelId(), SshConstants.SSH_OPEN_CONNECT_FAILED, "open failed"));
    return future;
  }
}
