package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.ssh.known.HostKeyCheck;
import io.github.kamalmaven.ssh.known.HostKeys;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Dialer;
import io.github.kamalmaven.ssh.route.LineSockets;
import io.github.kamalmaven.ssh.route.Patience;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** The SSH protocol's part of a login, by JSch; every setting is the session's own. */
final class Handshake {
  private static final String HOST_DECIDES = String.valueOf(Integer.MAX_VALUE);

  private final JSch jsch;
  private final HostKeys known;
  private final Patience patience;
  private final ThreadFactory threads;
  private final SshLog log;
  private final Map<String, String> algorithms;

  /**
   * @param jsch makes sessions
   * @param known judges host keys
   * @param patience how long is waited
   * @param threads carry the connections
   * @param log hears the library
   */
  Handshake(JSch jsch, HostKeys known, Patience patience, ThreadFactory threads, SshLog log) {
    this.jsch = jsch;
    this.known = known;
    this.patience = patience;
    this.threads = threads;
    this.log = log;
    this.algorithms = Algorithms.settings(Runtime.version().feature());
  }

  /** What judges the host key of one login. */
  HostKeyCheck check(Destination target) {
    return known.check(target);
  }

  /** Logs in over a line. */
  Session over(Dialer.Line line, Destination target, Proof proof, HostKeyCheck check)
      throws JSchException {
    Session session = jsch.getSession(target.user(), target.name(), target.port());
    session.setLogger(log.of(target.host()));
    session.setThreadFactory(threads);
    session.setDaemonThread(true);
    session.setSocketFactory(new LineSockets(line.opening()));
    session.setHostKeyRepository(check);
    session.setIdentityRepository(proof.keys());
    algorithms.forEach(session::setConfig);
    session.setConfig("StrictHostKeyChecking", "yes");
    session.setConfig("PreferredAuthentications", methods(proof.answers()));
    session.setUserInfo(proof.answers());
    // A login without a key is a round trip more; a refusal to it tells what the host accepts.
    session.setConfig("enable_auth_none", proof.keys().isEmpty() ? "yes" : "no");
    session.setConfig("MaxAuthTries", HOST_DECIDES);
    session.setServerAliveInterval(Math.toIntExact(patience.keepAlive().toMillis()));
    session.setServerAliveCountMax(patience.misses());
    session.connect(patience.connectMillis());
    return session;
  }

  /** Without anybody who answers, no host is invited to ask. */
  private static String methods(Interview answers) {
    return answers.isPossible() ? "publickey,keyboard-interactive" : "publickey";
  }

  /** Why the login failed. */
  KamalException failure(Destination target, Proof proof, HostKeyCheck check, JSchException e) {
    return LoginFailure.login(target, proof, check.passed(), patience, e);
  }
}
