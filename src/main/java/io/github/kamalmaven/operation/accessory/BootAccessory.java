package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.EnvFile;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.HostTask;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ToItsEnd;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;
import java.util.Map;

/**
 * Boots accessories on those of their hosts that have none yet.
 *
 * <p>{@code Kamal::Cli::Accessory#boot}.
 */
public final class BootAccessory {
  /** In place of a name: every accessory. */
  public static final String ALL = Accessories.ALL;

  private final DeployContext context;
  private final String name;
  private final AccessoryCommands commands;

  /**
   * @param name an accessory, or {@link #ALL}
   */
  public BootAccessory(DeployContext context, String name) {
    this.context = context;
    this.name = name;
    this.commands = new AccessoryCommands(context.deployment());
  }

  /** Boots them, one accessory after the other. */
  public void run() {
    Accessories.requireSecrets(context, name);
    new Lock(context).holding(() -> Accessories.named(context, name).forEach(this::boot));
  }

  private void boot(Accessory accessory) {
    PrepareHost prepare = new PrepareHost(context, accessory);
    boot(accessory, session -> prepare.ask(session, commands.containers(accessory)));
  }

  /** Boots it on hosts that are logged in and have the network. */
  void bootPrepared(Accessory accessory) {
    boot(accessory, session -> session.capture(commands.containers(accessory)));
  }

  private void boot(Accessory accessory, HostTask<String> containers) {
    List<String> hosts = context.selection().hostsOf(accessory);
    Map<String, String> found = context.ask(hosts, containers);
    warnOfBooted(accessory, hosts.stream().filter(host -> !empty(found, host)).toList());
    context.on(hosts, new WriteFiles(context, accessory)::on);
    context.on(
        hosts.stream().filter(host -> empty(found, host)).toList(),
        session -> start(session, accessory));
  }

  private void warnOfBooted(Accessory accessory, List<String> hosts) {
    if (!hosts.isEmpty()) {
      context
          .report()
          .warn(
              "Skipping booting `%s` on %s, a container already exists"
                  .formatted(accessory.name(), String.join(", ", hosts)));
    }
  }

  private static boolean empty(Map<String, String> found, String host) {
    return found.getOrDefault(host, "").isEmpty();
  }

  private void start(Session session, Accessory accessory) {
    Upload env =
        Upload.text(
            new AppPaths(context.deployment()).env(accessory),
            EnvFile.content(accessory.env(), context.secrets()::get).reveal(),
            0600);
    Batch boot =
        Batch.of(
                context.audit("Booted " + accessory.name() + " accessory"),
                commands.ensureEnvDirectory())
            .upload(env)
            .once(
                commands.run(accessory, session.host()),
                Unless.prints(commands.runningContainer(accessory)));
    ToItsEnd.of(
        () ->
            accessory.runsProxy()
                ? bootBehindProxy(session, accessory, boot)
                : session.perform(boot));
  }

  private List<Outcome> bootBehindProxy(Session session, Accessory accessory, Batch boot) {
    List<Outcome> outcomes = session.perform(boot.run(commands.runningContainer(accessory)));
    String endpoint = outcomes.get(outcomes.size() - 1).text();
    session.execute(
        ProxyTarget.of(context.deployment(), accessory).deploy(endpoint, context.version()));
    return outcomes;
  }
}
