package io.github.kamalmaven.ssh.route;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.ssh.route.Destination.Route;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Opens the way to destinations. */
public final class Dialer implements AutoCloseable {
  private final NameLookup lookup;
  private final ProxyCommands commands;
  private final Patience patience;
  private final Set<Socket> opened = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param lookup finds addresses
   * @param commands runs proxy commands
   * @param patience how long is waited
   */
  public Dialer(NameLookup lookup, ProxyCommands commands, Patience patience) {
    this.lookup = lookup;
    this.commands = commands;
    this.patience = patience;
  }

  /**
   * A way that is ready to be taken.
   *
   * @param endpoint where logins are counted
   * @param opening takes it
   */
  public record Line(Object endpoint, Opening opening) {}

  /** Takes a way. */
  @FunctionalInterface
  public interface Opening {

    /** A connected socket. */
    Socket open() throws IOException;
  }

  /**
   * Finds the way to a destination.
   *
   * @param jumps gives the connection of a jump host, opened if need be
   */
  public Line line(Destination target, JumpHosts jumps) throws InterruptedException {
    if (target.route() instanceof Route.Through through) {
      Session jump = jumps.session(through.jump());
      return new Line(through.jump(), () -> tunnel(jump, through.jump(), target));
    }
    if (target.route() instanceof Route.Command command) {
      return new Line(command, () -> kept(commands.start(command, target)));
    }
    List<InetSocketAddress> addresses = lookup.addresses(target);
    return new Line(addresses.get(0), () -> connect(addresses, target));
  }

  /** Gives connections to jump hosts. */
  @FunctionalInterface
  public interface JumpHosts {

    /** A session that was alive just now. */
    Session session(Destination jump) throws InterruptedException;
  }

  private Socket connect(List<InetSocketAddress> addresses, Destination target) throws IOException {
    KamalException failure = null;
    for (InetSocketAddress address : addresses) {
      try {
        return connect(address);
      } catch (IOException e) {
        if (isReset(e)) {
          throw e;
        }
        KamalException next = Unreachable.unreachable(target, address, patience, e);
        if (failure != null) {
          next.addSuppressed(failure);
        }
        failure = next;
      }
    }
    throw failure == null ? Unreachable.unknown(target, 1) : failure;
  }

  /** A busy server may hang up so fast that even connecting fails; only the text tells. */
  private static boolean isReset(IOException e) {
    return String.valueOf(e.getMessage()).startsWith("Connection reset");
  }

  private Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = kept(new Socket());
    try {
      socket.connect(address, patience.connectMillis());
      return socket;
    } catch (IOException e) {
      opened.remove(socket);
      socket.close();
      throw e;
    }
  }

  private Socket tunnel(Session jump, Destination via, Destination target) throws IOException {
    InetSocketAddress there = lookup.beyond(target);
    TimedPipe pipe = new TimedPipe();
    try {
      ChannelDirectTCPIP channel = (ChannelDirectTCPIP) jump.openChannel("direct-tcpip");
      if (channel == null) {
        throw new IOException("The connection to " + via.host() + " is closed");
      }
      channel.setHost(there.getHostString());
      channel.setPort(there.getPort());
      channel.setOutputStream(pipe.sink());
      channel.connect(patience.connectMillis());
      return kept(new StreamSocket(pipe, channel.getOutputStream(), channel::disconnect));
    } catch (JSchException refused) {
      if (!jump.isConnected()) {
        throw new IOException("The connection to " + via.host() + " is closed", refused);
      }
      throw Unreachable.beyondReach(target, via, refused);
    }
  }

  private Socket kept(Socket socket) throws IOException {
    opened.removeIf(Socket::isClosed);
    opened.add(socket);
    if (closed) {
      socket.close();
      throw new IOException("The connector is closed");
    }
    return socket;
  }

  /** Ends every connection, also those that are being made. */
  @Override
  public void close() {
    closed = true;
    for (Socket socket : opened) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is as closed as it can be.
      }
    }
  }
}
