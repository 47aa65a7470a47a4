package io.github.kamalmaven.operation.failure;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppLogs;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.LogQuery;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds out why a new container does not serve, while it is still as it was: in one round trip.
 *
 * <p>Kamal shows the whole log and Docker's health checks of the first container that fails, and
 * nothing of others.
 */
public final class Inquest {
  private static final int LINES = 200;

  /** How long before the deploy timeout began the proxy may have said something. */
  private static final Duration BEFORE = Duration.ofSeconds(30);

  private static final String DEFAULT_PATH = "/up";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

  private final DeployContext context;
  private final Session session;
  private final Role role;
  private final Version version;

  /** Of the container of a role on a host, of the version that the context is fixed on. */
  public Inquest(DeployContext context, Session session, Role role) {
    this.context = context;
    this.session = session;
    this.role = role;
    this.version = context.version();
  }

  /** Forgets what earlier runs have found out. */
  public static void forgetEarlier(DeployContext context) {
    if (context.asKamal(Difference.FAILURE_DOSSIER)) {
      return;
    }
    try {
      Dossier.forgetEarlier(context);
    } catch (KamalException inTheWay) {
      context.report().warn(String.valueOf(inTheWay.getMessage()));
    }
  }

  /**
   * Holds it.
   *
   * @param shown whether log and health checks are shown as Kamal does
   */
  public void hold(boolean shown) {
    boolean better = !context.asKamal(Difference.FAILURE_DOSSIER);
    if (!shown && !better) {
      return;
    }
    try {
      List<Outcome> answers =
          session.perform(better ? asKamal(shown).then(more()) : asKamal(shown));
      if (shown) {
        answers.subList(0, 2).forEach(this::show);
      }
      if (better) {
        conclude(answers);
      }
    } catch (KamalException unreachable) {
      context.report().alarm("Could not fetch logs for " + version);
    }
  }

  private Batch asKamal(boolean whole) {
    AppQueries queries = new AppQueries(context.deployment());
    LogQuery lines = whole ? LogQuery.WHOLE : LogQuery.WHOLE.limitedTo(LINES);
    return Batch.EMPTY
        .attempt(AppLogs.show(queries.container(role, version), lines))
        .attempt(queries.healthLog(role, version));
  }

  private Batch more() {
    AppQueries queries = new AppQueries(context.deployment());
    Batch more =
        Batch.EMPTY.attempt(queries.state(role, version)).attempt(queries.sockets(role, version));
    Duration since = context.deployment().timing().deployTimeout().plus(BEFORE);
    return role.runsProxy()
        ? more.attempt(queries.started(role, version)).attempt(ProxyCommands.checks(since))
        : more;
  }

  /** Docker says null where an image has no health check of its own. */
  private void show(Outcome outcome) {
    if (outcome.succeeded() && outcome.stdout().strip().equals("null")) {
      return;
    }
    context
        .report()
        .alarm(
            outcome.succeeded()
                ? outcome.stdout().stripTrailing()
                : "Could not fetch logs for " + version);
  }

  private void conclude(List<Outcome> answers) {
    List<String> log = last(answers.get(0).stdout().lines().toList());
    Facts facts =
        new Facts(
            ContainerState.of(answers.get(2).stdout()),
            target(),
            log,
            answers.get(1).stdout().strip(),
            answers.size() > 5 ? checks(answers.get(4), answers.get(5)) : Checks.NONE,
            Listening.of(answers.get(3).stdout(), log));
    Optional<String> verdict = Verdict.on(facts);
    String here = role.name() + " on " + session.host();
    verdict.ifPresent(why -> context.tellAfterwards("Why " + here + " failed: " + why));
    try {
      Dossier dossier = new Dossier(version, session.host(), role.name(), facts, verdict);
      context.report().alarm("All about " + here + ": " + dossier.write(context));
    } catch (KamalException notWritten) {
      context.report().warn(String.valueOf(notWritten.getMessage()));
    }
  }

  private Checks checks(Outcome started, Outcome log) {
    String service = ProxyTarget.of(context.deployment(), role).service();
    Checks all = Checks.of(log.stdout(), started.stdout(), service);
    return new Checks(last(all.failed()), all.shared());
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }

  private Facts.Target target() {
    Optional<Proxy.Healthcheck> check = role.proxy().map(Proxy::healthcheck);
    return new Facts.Target(
        role.proxy().map(Proxy::appPort),
        check.flatMap(Proxy.Healthcheck::path).orElse(DEFAULT_PATH),
        check.flatMap(Proxy.Healthcheck::timeout).orElse(DEFAULT_TIMEOUT),
        context.deployment().timing().deployTimeout());
  }
}
