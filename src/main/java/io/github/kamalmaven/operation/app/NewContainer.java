package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.AppRun;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.ToItsEnd;
import io.github.kamalmaven.operation.failure.Inquest;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The container of a role that is to serve from now on. */
final class NewContainer {
  private static final String UNHEALTHY =
      "look at the log of the container, which is stopped but still there;"
          + " proxy/healthcheck and deploy_timeout say what it has to answer, and when";

  private static final String REFUSED =
      "look at kamal-proxy itself: kamal:proxy-details and kamal:proxy-logs show what is wrong with"
          + " it, kamal:proxy-boot starts it; then deploy again";

  private static final String TAKEN =
      "another service of kamal-proxy on this host has the same host and path prefix, or both take"
          + " all hosts: kamal:proxy-details shows them; change proxy/host or proxy/path_prefix of"
          + " one of them, and deploy again";

  /**
   * Who is interrupted waits this long for the switch, which takes no time if the container is
   * ready; afterwards the proxy is asked.
   */
  private static final Duration SWITCH = Duration.ofSeconds(3);

  private final DeployContext context;
  private final Session session;
  private final Role role;
  private final Part part;
  private final Version version;
  private final AppQueries queries;
  private final AppCommands commands;
  private Optional<String> maybeServing = Optional.empty();

  NewContainer(DeployContext context, Session session, Role role) {
    this(context, session, role, Part.SERVES);
  }

  NewContainer(DeployContext context, Session session, Role role, Part part) {
    this.context = context;
    this.session = session;
    this.role = role;
    this.part = part;
    this.version = context.version();
    this.queries = new AppQueries(context.deployment());
    this.commands = new AppCommands(context.deployment());
  }

  /** What it is for. */
  enum Part {
    /** All visitors. */
    SERVES("Booted app version "),
    /** Those whom a rollout chooses later. */
    CANARY("Booted canary of version ");

    private final String audited;

    Part(String audited) {
      this.audited = audited;
    }
  }

  /** What starts it; its last answer is for {@link #await}. */
  Batch boot() {
    String hostName = hostName();
    AppRun app = new AppRun(context.deployment());
    CommandLine run =
        part == Part.CANARY
            ? app.canary(role, session.host(), version, Optional.of(hostName))
            : app.run(role, session.host(), version, Optional.of(hostName));
    return Batch.of(context.audit(part.audited + version, role.name()))
        .then(new EnvFiles(context).bring(role, session.host()))
        .once(run, unlessMine(hostName))
        .run(role.runsProxy() ? queries.container(role, version) : queries.status(role, version));
  }

  /**
   * Of all containers of its name, the one with this host name was made here and now. Docker makes
   * a container before it starts it; one that stays so is not made twice either, but found out.
   */
  private Unless unlessMine(String hostName) {
    return new Unless(
        queries.identity(role, version),
        found -> found.text().startsWith(hostName + " "),
        found -> found.text().equals(hostName + " created"));
  }

  /**
   * Waits until it serves, or is up.
   *
   * @param booted how {@link #boot} went
   */
  void await(List<Outcome> booted) throws InterruptedException {
    String answer = booted.get(booted.size() - 1).text();
    if (role.runsProxy()) {
      takeTraffic(answer);
    } else {
      new HealthPoll(context, session, queries.status(role, version)).await(answer);
    }
  }

  private void takeTraffic(String endpoint) {
    if (endpoint.isEmpty()) {
      throw new BootFailed(role, session.host());
    }
    ProxyTarget proxy = ProxyTarget.of(context.deployment(), role);
    CommandLine deploy =
        part == Part.CANARY ? proxy.deployRollout(endpoint) : proxy.deploy(endpoint, version);
    Outcome taken;
    try {
      taken = ToItsEnd.of(SWITCH, () -> session.perform(Batch.EMPTY.judged(deploy))).get(0);
    } catch (RuntimeException unheard) {
      maybeServing = Optional.of(endpoint);
      throw unheard;
    }
    if (!taken.succeeded()) {
      throw new CommandFailed(session.host(), taken, remedy(taken.stderr()));
    }
  }

  private static String remedy(String refusal) {
    if (refusal.contains("failed to become healthy")) {
      return UNHEALTHY;
    }
    return refusal.contains("host settings conflict") ? TAKEN : REFUSED;
  }

  /**
   * Finds out why it does not serve.
   *
   * @param shown whether its log is shown, as Kamal shows that of the first one
   */
  void explain(boolean shown) {
    new Inquest(context, session, role).hold(shown);
  }

  /** Whether it serves already, although the answer that it does was lost. */
  boolean servesUnheard() {
    try {
      return maybeServing.filter(this::serves).isPresent();
    } catch (KamalException unreachable) {
      return false;
    }
  }

  /**
   * Stops it, if it runs. The proxy, once told, goes on without anybody who listens: if it chose
   * this one meanwhile, it is started again.
   *
   * @return whether it serves nevertheless
   */
  boolean discard() {
    try {
      session.run(commands.stop(role, version));
      if (maybeServing.filter(this::serves).isEmpty()) {
        return false;
      }
      session.perform(Batch.of(commands.start(role, version)));
      return true;
    } catch (KamalException unreachable) {
      context
          .report()
          .alarm("Could not stop " + version + " on " + session.host() + ", it may still run");
      return false;
    }
  }

  private boolean serves(String endpoint) {
    return ProxyTarget.of(context.deployment(), role)
        .containerIn(session.run(ProxyCommands.list()).stdout())
        .filter(endpoint::equals)
        .isPresent();
  }

  private String hostName() {
    return AppRun.hostname(session.host(), context.randomHex(12));
  }
}
