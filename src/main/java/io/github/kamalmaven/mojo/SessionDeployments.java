package io.github.kamalmaven.mojo;

import io.github.kamalmaven.Few;
import io.github.kamalmaven.build.version.Stamp;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.engine.Downloads;
import io.github.kamalmaven.mojo.session.SessionEnd;
import io.github.kamalmaven.secret.SettingsServers;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * The deployments that the goals of one Maven session have opened, closed when it ends.
 *
 * <p>One instance per session and plugin realm. Safe for use by several threads.
 */
final class SessionDeployments {
  /** Tells plugin realms apart, whose classes are not the same. */
  private static final String KEY =
      SessionDeployments.class.getName()
          + "@"
          + System.identityHashCode(SessionDeployments.class.getClassLoader());

  private final Wiring wiring;
  private final Stamp stamp;
  private final Few<Place, OpenDeployment> open = new Few<>();

  /**
   * Those of a session. They are kept in the session's data: components of a plugin's own are not
   * found by Mavens whose container cannot read classes of Java 17.
   */
  static SessionDeployments of(MavenSession session, Downloads downloads, SettingsServers servers) {
    Map<String, Object> data = session.getRequest().getData();
    synchronized (data) {
      return (SessionDeployments)
          data.computeIfAbsent(
              KEY,
              key ->
                  new SessionDeployments(
                      session,
                      Wiring.real(System.getenv(), presence(session)).inMaven(downloads, servers)));
    }
  }

  SessionDeployments(MavenSession session, Wiring wiring) {
    this.wiring = wiring;
    Instant began =
        Optional.ofNullable(session.getRequest().getStartTime())
            .map(Date::toInstant)
            .orElseGet(wiring.time()::now);
    String digits = HexFormat.of().toHexDigits(wiring.random().nextLong());
    this.stamp = new Stamp(began, digits.substring(0, 7));
    SessionEnd.of(session).then(this::close);
  }

  /** In batch mode and on CI servers nobody is there, even where there is a terminal. */
  private static UserTerminal.Presence presence(MavenSession session) {
    String ci = System.getenv().getOrDefault("CI", "");
    boolean attended =
        session.getRequest().isInteractiveMode() && (ci.isEmpty() || ci.equals("false"));
    return attended && Colours.isTerminal()
        ? UserTerminal.Presence.SOMEBODY
        : UserTerminal.Presence.NOBODY;
  }

  /** Tells this session from others. */
  Stamp stamp() {
    return stamp;
  }

  /** How deployments are put together. */
  Wiring wiring() {
    return wiring;
  }

  /**
   * The deployment of a place, opened when it is first asked for.
   *
   * @param reachesHosts whether its hosts will be needed at once
   * @throws io.github.kamalmaven.KamalException if its configuration is missing or wrong
   */
  OpenDeployment at(Place place, boolean reachesHosts) {
    return open.of(
        place,
        unopened -> {
          if (reachesHosts) {
            wiring.transport().expect();
          }
          return OpenDeployment.at(place, wiring);
        });
  }

  private void close() {
    open.takeAll().forEach(OpenDeployment::close);
  }
}
