package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.Access;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.Traffic;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelListener;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/** Counts connections, logins and channels. */
final class Counters implements SessionListener, ChannelListener {

  private final Endpoints endpoints;

  Counters(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public void sessionCreated(Session session) {
    SandboxHost host = endpoints.host(session);
    host.traffic().add(Traffic.Kind.CONNECTIONS, 1);
    host.traffic().step(Traffic.Kind.LOGINS_AT_ONCE, 1);
    if (host.access().door() == Access.Door.CLOSED) {
      session.close(true);
    }
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated) {
      Traffic traffic = endpoints.host(session).traffic();
      traffic.add(Traffic.Kind.LOGINS, 1);
      traffic.step(Traffic.Kind.LOGINS_AT_ONCE, -1);
    }
  }

  @Override
  public void sessionClosed(Session session) {
    if (!session.isAuthenticated()) {
      endpoints.host(session).traffic().step(Traffic.Kind.LOGINS_AT_ONCE, -1);
    }
  }

  @Override
  public void channelOpenSuccess(Channel channel) {
    endpoints.host(channel.getSession()).traffic().add(Traffic.Kind.CHANNELS, 1);
  }
}
