package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.Access;
import io.github.kamalmaven.sandbox.HostServer;
import io.github.kamalmaven.sandbox.SandboxHost;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.apache.sshd.server.session.ServerSession;

/**
 * One MINA server for all hosts of a sandbox. It takes public keys only, and has as many threads as
 * there are processors, and one for each command that runs.
 */
public final class MinaHostServer implements HostServer {

  /** What a client that asks for a shell gets: one that reads its commands from standard input. */
  private static final String LOGIN_SHELL = "exec sh -s";

  private final Endpoints endpoints = new Endpoints();
  private final HostKeys keys = new HostKeys(endpoints);
  private final ExecutorService threads = Executors.newCachedThreadPool(MinaHostServer::thread);
  private final List<ServerSocket> frozen = new CopyOnWriteArrayList<>();
  private final EmbeddedServer server;

  /** A server that does not listen yet. */
  public MinaHostServer() {
    server = (EmbeddedServer) ServerBuilder.builder().factory(EmbeddedServer::new).build();
    server.setKeyPairProvider(keys);
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(this::mayEnter);
    server.setCommandFactory(this::command);
    server.setShellFactory(channel -> command(channel, LOGIN_SHELL));
    server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
    server.setChannelFactories(
        List.of(new LimitedSessions(endpoints), new JumpChannels(endpoints)));
    server.setGlobalRequestHandlers(
        List.of(new PortForwards(endpoints), new KeepAliveHandler(), new NoMoreSessionsHandler()));
    Counters counters = new Counters(endpoints);
    server.addSessionListener(counters);
    server.addChannelListener(counters);
    CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
    // Without it every answer waits 40 ms for the client's acknowledgement.
    CoreModuleProperties.TCP_NODELAY.set(server, true);
  }

  @Override
  public synchronized int listen(SandboxHost host) throws IOException {
    InetSocketAddress wanted = host.access().address();
    Access.Door door = host.access().door();
    if (door == Access.Door.CLOSED || door == Access.Door.FROZEN) {
      return listenInVain(wanted, door == Access.Door.FROZEN);
    }
    InetSocketAddress address = server.listen(wanted);
    endpoints.add(address, host);
    return address.getPort();
  }

  /** The system takes connections for a socket that nobody accepts them from. */
  private int listenInVain(InetSocketAddress wanted, boolean taking) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(wanted);
    if (taking) {
      frozen.add(socket);
    } else {
      socket.close();
    }
    return socket.getLocalPort();
  }

  private boolean mayEnter(String user, PublicKey key, ServerSession session) {
    return endpoints.host(session).access().accepts(PublicKeyEntry.toString(key));
  }

  private HostCommand command(ChannelSession channel, String command) {
    return new HostCommand(endpoints.host(channel.getSession()), command, threads);
  }

  @Override
  public String hostKey(SandboxHost host) {
    return keys.line(host);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
    threads.shutdownNow();
    for (ServerSocket socket : frozen) {
      socket.close();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "sandbox-command");
    thread.setDaemon(true);
    return thread;
  }
}
