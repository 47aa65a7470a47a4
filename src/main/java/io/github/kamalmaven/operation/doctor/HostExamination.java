package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.ProxyRun;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.reach.Obstacle;
import io.github.kamalmaven.host.reach.OutOfReach;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Looks at hosts, each in one round trip.
 *
 * @param context whose hosts they are
 * @param user who logs in to the registry, if that is known
 * @param builds whether images are built, and not just taken
 */
record HostExamination(DeployContext context, Optional<Account> user, boolean builds) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Looks at a host, and tells as well why it cannot be looked at. */
  Place of(Session session) {
    try {
      return examine(session);
    } catch (KamalException failure) {
      if (Thread.currentThread().isInterrupted()) {
        throw failure;
      }
      return Place.of(session.host(), List.of(Seen.wrong(finding(failure, session.host()))));
    }
  }

  private Place examine(Session session) {
    DockerHealth docker = new DockerHealth(archesFor(session.host()));
    List<HostCheck> always = withoutDocker(session.host());
    List<HostCheck> more = withDocker(session.host());
    Iterator<Outcome> answers = session.perform(questions(docker, always, more)).iterator();
    List<Seen> seen = new ArrayList<>();
    seen.add(read(docker, session.host(), answers));
    boolean usable =
        seen.get(0).findings().stream()
            .noneMatch(it -> it.ailment().name().matches("DOCKER_(MISSING|RIGHTS|DOWN)"));
    always.forEach(check -> seen.add(read(check, session.host(), answers)));
    if (usable) {
      more.forEach(check -> seen.add(read(check, session.host(), answers)));
    }
    return Place.of(session.host(), seen);
  }

  private static Batch questions(
      DockerHealth docker, List<HostCheck> always, List<HostCheck> more) {
    List<HostCheck> all = new ArrayList<>(List.of(docker));
    all.addAll(always);
    all.addAll(more);
    Batch batch = Batch.EMPTY;
    for (HostCheck check : all) {
      for (CommandLine question : check.questions()) {
        batch = batch.attempt(question);
      }
    }
    return batch;
  }

  private static Seen read(HostCheck check, String host, Iterator<Outcome> answers) {
    List<Outcome> mine = new ArrayList<>();
    check.questions().forEach(question -> mine.add(answers.next()));
    return check.read(host, mine);
  }

  private List<HostCheck> withoutDocker(String host) {
    List<HostCheck> checks = new ArrayList<>();
    checks.add(ClockDrift.now(context.parts().time()));
    checks.add(new RunDirectory());
    if (host.equals(context.selection().primaryHost())) {
      checks.add(new LockState(new Lock(context)));
    }
    return checks;
  }

  private List<HostCheck> withDocker(String host) {
    List<HostCheck> checks = new ArrayList<>();
    checks.add(new DiskSpace(context.deployment().latestImage()));
    if (context.selection().proxyHosts().contains(host)) {
      checks.add(new ProxyHealth(ports(host)));
    }
    checks.add(new Restarts(context.deployment().service()));
    if (!pulls(host)) {
      return checks;
    }
    user.ifPresent(it -> checks.add(new RegistryAccess(context.deployment().registry(), it)));
    return checks;
  }

  /** What its images are built for: nothing is built for a host that only has accessories. */
  private List<String> archesFor(String host) {
    return builds && context.selection().appHosts().contains(host)
        ? context.deployment().builder().arches()
        : List.of();
  }

  /** Whether a deploy logs it in to the registry. */
  private boolean pulls(String host) {
    return context.selection().appHosts().contains(host)
        || context.selection().proxyHosts().contains(host);
  }

  /** Of one that is bound to some addresses only, others may have the same ports on others. */
  private List<Integer> ports(String host) {
    Optional<ProxyRun> run = context.deployment().proxyRunOn(host);
    return run.map(
            it ->
                it.publish() && it.bindIps().isEmpty()
                    ? List.of(it.httpPort(), it.httpsPort())
                    : List.<Integer>of())
        .orElse(List.of(HTTP, HTTPS));
  }

  static Finding finding(KamalException failure, String host) {
    return Finding.of(
        failure instanceof OutOfReach out ? ailment(out.obstacle()) : Ailment.HOST_LOST,
        failure,
        host);
  }

  private static Ailment ailment(Obstacle obstacle) {
    return switch (obstacle) {
      case NAME -> Ailment.HOST_NAME;
      case NETWORK -> Ailment.HOST_NETWORK;
      case REFUSED -> Ailment.HOST_REFUSED;
      case SILENT -> Ailment.HOST_SILENT;
      case HOST_KEY -> Ailment.HOST_KEY;
      case LOGIN -> Ailment.HOST_LOGIN;
      case HERE -> Ailment.SSH_HERE;
    };
  }
}
