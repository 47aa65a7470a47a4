package io.github.kamalmaven.operation.preflight;

import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.inspect.InspectCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.canary.NoRollout;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.operation.proxy.BootProxy;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the hosts: whether they can be reached, who holds the deploy lock, how old their proxies
 * are and whether a rollout is active there, what their disks have left; and logs those that will
 * pull in to the registry.
 *
 * <p>Kamal finds out after the build.
 */
public final class Preflight {
  private final DeployContext context;
  private boolean loggedIn;

  /** Of the selected hosts. */
  public Preflight(DeployContext context) {
    this.context = context;
  }

  /**
   * Looks, in one round trip of each host.
   *
   * @throws io.github.kamalmaven.KamalException why a deploy cannot be
   */
  public void run() {
    if (context.asKamal(Difference.CHECKED_BEFORE_BUILD)) {
      return;
    }
    Set<String> hosts = new LinkedHashSet<>(context.selection().appHosts());
    hosts.addAll(context.selection().proxyHosts());
    hosts.add(context.selection().primaryHost());
    Batch login = new RegistryLogin(context).batch();
    context.on(hosts, session -> check(session, login));
    loggedIn = true;
  }

  /** Whether this has logged the hosts of the app in. */
  public boolean hasLoggedIn() {
    return loggedIn;
  }

  private void check(Session session, Batch login) {
    String host = session.host();
    boolean locks = host.equals(context.selection().primaryHost()) && !context.holdsLock();
    boolean proxied = context.selection().proxyHosts().contains(host);
    Batch questions = Batch.EMPTY.attempt(DockerCommands.freeSpace());
    Lock lock = new Lock(context);
    questions = locks ? questions.attempt(lock.question()) : questions;
    if (proxied) {
      questions = questions.attempt(ProxyCommands.version()).attempt(InspectCommands.services());
    }
    boolean pulls = context.selection().appHosts().contains(host);
    List<Batch.Run> logins = pulls ? commands(login) : List.of();
    for (Batch.Run attempt : logins) {
      questions = questions.judged(attempt.command());
    }
    Iterator<Outcome> each = session.perform(questions).iterator();
    Optional<FreeSpace> space = FreeSpace.of(host, each.next());
    if (locks) {
      lock.requireFree(each.next());
    }
    if (proxied) {
      BootProxy.requireNewEnough(each.next().text(), host);
      NoRollout.require(context, host, each.next());
    }
    space.ifPresent(FreeSpace::require);
    // Last, as a full disk fails a login too.
    logins.forEach(attempt -> attempt.accept(host, each.next()));
    space.ifPresent(left -> left.tell(context.report()));
  }

  private static List<Batch.Run> commands(Batch batch) {
    return batch.steps().stream().map(Batch.Run.class::cast).toList();
  }
}
