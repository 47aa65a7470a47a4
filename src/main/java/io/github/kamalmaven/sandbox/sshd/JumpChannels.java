package io.github.kamalmaven.sandbox.sshd;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.forward.TcpForwardingFilter;
import org.apache.sshd.server.forward.TcpipServerChannel;

/** Lets a host serve as a jump host to the others, which it knows by their names. */
final class JumpChannels extends TcpipServerChannel.TcpipFactory {

  private final Endpoints endpoints;

  JumpChannels(Endpoints endpoints) {
    super(TcpForwardingFilter.Type.Direct);
    this.endpoints = endpoints;
  }

  @Override
  public Channel createChannel(Session session) {
    return new TcpipServerChannel(getType(), getExecutorService()) {
      @Override
      public OpenFuture open(long recipient, long window, long packet, Buffer buffer) {
        return super.open(recipient, window, packet, redirected(buffer));
      }
    };
  }

  /** Replaces the name of a host by where it really listens. */
  private Buffer redirected(Buffer buffer) {
    String name = buffer.getString();
    int port = buffer.getInt();
    Optional<InetSocketAddress> address = endpoints.address(name);
    Buffer changed = new ByteArrayBuffer();
    changed.putString(address.map(InetSocketAddress::getHostString).orElse(name));
    changed.putInt(address.map(InetSocketAddress::getPort).orElse(port));
    changed.putString(buffer.getString());
    changed.putInt(buffer.getInt());
    return changed;
  }
}
