package io.github.kamalmaven.operation;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.EnvFile;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The env files that give containers of the app their secrets.
 *
 * <p>With Kamal only a boot brings them, so that a hook or a command that runs the app where it was
 * never booted finds none (basecamp/kamal#1700). Here they come before the first one that may need
 * them, and with them the network, without which a container does not start either. A file that is
 * there belongs to the version that runs: only who holds the deploy lock replaces it.
 */
public final class EnvFiles {
  private final DeployContext context;
  private final boolean late;

  /** Those of the deployment's roles. */
  public EnvFiles(DeployContext context) {
    this.context = context;
    this.late = context.asKamal(Difference.ENV_FILE_EARLY);
  }

  /**
   * What brings a role's file to a host.
   *
   * @throws io.github.kamalmaven.KamalException if one of its secrets is missing
   */
  public Batch bring(Role role, String host) {
    Upload file =
        Upload.text(
            new AppPaths(context.deployment()).env(role),
            EnvFile.content(role.envOn(host), context.secrets()::get).reveal(),
            0600);
    return Batch.of(new AppCommands(context.deployment()).ensureEnvDirectory()).upload(file);
  }

  /** Brings those that a new host lacks, if there is a hook that may run the app there. */
  public void beforeHook(HookEvent event) {
    if (!late && context.hooks().has(event)) {
      context.on(
          context.selection().appHosts(),
          host -> bringMissing(host, context.selection().rolesOn(host.host()), Batch.EMPTY));
    }
  }

  /**
   * Brings those that a command in new containers finds: under the deploy lock, as in a hook, as
   * they are now, else those that are missing.
   *
   * @param login what is done in any case, in the same round trip
   */
  public void beforeCommand(Session session, List<Role> roles, Batch login) {
    if (late) {
      session.perform(login);
    } else if (context.holdsLock()) {
      bring(session, roles, login);
    } else {
      bringMissing(session, roles, login);
    }
  }

  private void bringMissing(Session session, List<Role> roles, Batch before) {
    AppQueries queries = new AppQueries(context.deployment());
    Batch batch = before;
    for (Role role : roles) {
      batch = batch.attempt(queries.hasEnv(role));
    }
    List<Outcome> outcomes = session.perform(batch);
    int first = outcomes.size() - roles.size();
    List<Role> missing =
        IntStream.range(0, roles.size())
            .filter(i -> !outcomes.get(first + i).succeeded())
            .mapToObj(roles::get)
            .toList();
    if (!missing.isEmpty()) {
      bring(session, missing, Batch.EMPTY);
    }
  }

  /**
   * Brings them as they are now, and the network with them: only for who holds the deploy lock.
   *
   * @param before what is done first, in the same round trip
   */
  public void bring(Session session, List<Role> roles, Batch before) {
    new NeededSecrets(context).app().require();
    Batch batch = before.then(SharedNetwork.REQUIRED);
    for (Role role : roles) {
      batch = batch.then(bring(role, session.host()));
    }
    session.perform(batch);
  }
}
