package io.github.kamalmaven.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.forward.DirectTcpipFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

/** The embedded server: counts, limits and misbehaves as a test needs. */
final class MinaServer implements TestServer {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path home;
  final AtomicInteger logins = new AtomicInteger();
  final AtomicInteger startups = new AtomicInteger();
  final AtomicInteger mostStartups = new AtomicInteger();
  private final Map<Session, AtomicInteger> channels = new ConcurrentHashMap<>();
  final AtomicInteger mostChannels = new AtomicInteger();
  final AtomicInteger refusedChannels = new AtomicInteger();

  /** Who has logged in. */
  final Queue<String> users = new ConcurrentLinkedQueue<>();

  /** How wide terminals became, as their clients told. */
  final BlockingQueue<String> windows = new LinkedBlockingQueue<>();

  volatile int maxSessions = 10;
  volatile int maxStartups = 10;

  /** Which commands may run; others fail, as with a command that authorized_keys prescribes. */
  volatile Predicate<String> allowed = command -> true;

  /** Commands {@code gather} wait until this is down to zero. */
  volatile CountDownLatch gathering = new CountDownLatch(1);

  private MinaServer(Path home, PublickeyAuthenticator keys) throws IOException {
    this.home = Files.createDirectories(home);
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    server.setPublickeyAuthenticator(keys);
    server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
    server.setCommandFactory((channel, command) -> new ShellCommand(command, this.home, this));
    server.setChannelFactories(List.of(new LimitedChannels(), DirectTcpipFactory.INSTANCE));
    server.addSessionListener(new Startups());
    server.start();
  }

  static MinaServer accepting(Path folder, Path authorizedKeys) throws IOException {
    PublickeyAuthenticator keys = new AuthorizedKeysAuthenticator(authorizedKeys);
    // Whoever comes while it reads the file for somebody else would be refused.
    Object turn = new Object();
    return new MinaServer(
        folder.resolve("home"),
        (user, key, session) -> {
          synchronized (turn) {
            return keys.authenticate(user, key, session);
          }
        });
  }

  /**
   * Asks questions from now on.
   *
   * @param methods what takes it to log in, as {@code AuthenticationMethods} of OpenSSH says it
   */
  void ask(KeyboardInteractiveAuthenticator interviewer, String methods) {
    server.setKeyboardInteractiveAuthenticator(interviewer);
    server.setUserAuthFactories(
        List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE));
    CoreModuleProperties.AUTH_METHODS.set(server, methods);
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public Path home() {
    return home;
  }

  /** Hangs up on everybody. */
  void hangUp() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  @Override
  public void close() throws IOException {
    gathering.countDown();
    server.stop(true);
  }

  /** A command is about to end, and its channel with it. */
  void ending(Session session) {
    channels(session).decrementAndGet();
  }

  private AtomicInteger channels(Session session) {
    return channels.computeIfAbsent(session, one -> new AtomicInteger());
  }

  private static void most(AtomicInteger most, int now) {
    most.accumulateAndGet(now, Math::max);
  }

  /** Counts logins under way, and hangs up on those beyond the limit, as MaxStartups does. */
  private final class Startups implements SessionListener {
    @Override
    public void sessionCreated(Session session) {
      int now = startups.incrementAndGet();
      most(mostStartups, now);
      if (now > maxStartups) {
        session.close(true);
      }
    }

    @Override
    public void sessionEvent(Session session, Event event) {
      if (event == Event.Authenticated) {
        startups.decrementAndGet();
        logins.incrementAndGet();
        users.add(session.getUsername());
      }
    }
  }

  /** Refuses channels of a connection beyond the limit, as MaxSessions does. */
  private final class LimitedChannels extends ChannelSessionFactory {
    @Override
    public Channel createChannel(Session session) throws IOException {
      int now = channels(session).incrementAndGet();
      most(mostChannels, now);
      return now > maxSessions ? new Refused() : super.createChannel(session);
    }
  }

  private final class Refused extends ChannelSession {
    @Override
    public OpenFuture open(long recipient, long window, long packet, Buffer buffer) {
      ending(getSession());
      refusedChannels.incrementAndGet();
      DefaultOpenFuture refusal = new DefaultOpenFuture(this, this);
      refusal.setException(
          new SshChannelOpenException(
              getChannelId(), SshConstants.SSH_OPEN_RESOURCE_SHORTAGE, "no more sessions"));
      return refusal;
    }
  }
}
