package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.build.SourceOrder;
import io.github.kamalmaven.build.delivery.Delivery;
import io.github.kamalmaven.build.delivery.DeliveryChoice;
import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * Builds the image and pushes it to the registry.
 *
 * <p>{@code Kamal::Cli::Build#push}.
 */
public final class PushImage {
  private final DeployContext context;
  private final BuildOptions options;
  private final String output;
  private final Delivery delivery;

  /** Builds for the registry. */
  public PushImage(DeployContext context, BuildOptions options) {
    this(context, options, "registry");
  }

  /**
   * @param output where the image goes, as {@code buildx --output=type=} names it
   */
  public PushImage(DeployContext context, BuildOptions options, String output) {
    this.context = context;
    this.options = options;
    this.output = output;
    this.delivery = delivery(context, options);
  }

  /** Builds and pushes. */
  public void run() {
    run(() -> {});
  }

  /**
   * Builds and pushes.
   *
   * @param beforeBuild what comes between the hook before the build and the build
   */
  void run(Runnable beforeBuild) {
    needed().require();
    check();
    context.connect();
    delivery.push(order(beforeBuild));
  }

  /**
   * Looks whether there can be an image; changes nothing.
   *
   * @throws io.github.kamalmaven.KamalException if there cannot
   */
  void check() {
    delivery.check(order(() -> {}));
  }

  /**
   * Looks closer whether there can be one, for those who only want to know.
   *
   * @throws io.github.kamalmaven.KamalException why there cannot
   */
  void examine() {
    delivery.examine(order(() -> {}));
  }

  /** Whether an image is made, and not just taken. */
  boolean builds() {
    return delivery.builds();
  }

  private SourceOrder source() {
    boolean requireClean =
        options.requireClean().or(context.options().image()::requireClean).orElse(false);
    return new SourceOrder(context.buildFrom(), requireClean);
  }

  private static Delivery delivery(DeployContext context, BuildOptions options) {
    PluginSettings written = context.deployment().plugin();
    DeliveryChoice choice =
        new DeliveryChoice(
            ImageBuilder.machine(context), context.deployment(), context.parts().builds());
    return choice.of(
        options.builder().or(written::builder).orElse(BuilderName.AUTO),
        options.jib().over(written.jib()));
  }

  private PushOrder order(Runnable beforeBuild) {
    return new PushOrder(
        context.version(),
        output,
        options.noCache(),
        source(),
        context.secrets()::get,
        new PushOrder.Parts(
            this::registry,
            new RegistryLogin(context)::credentials,
            () -> {
              context.hooks().fire(HookEvent.PRE_BUILD);
              beforeBuild.run();
            }));
  }

  /** A remote builder brings its own login. */
  private NeededSecrets needed() {
    NeededSecrets needed = new NeededSecrets(context);
    if (!builds()) {
      return needed;
    }
    needed.builder();
    return context.deployment().builder().remote().isPresent() ? needed : needed.registry();
  }

  /** Logs in, where that is needed, or starts the local registry. */
  private Optional<CommandLine> registry() {
    Registry registry = context.deployment().registry();
    return registry.isLocal()
        ? Optional.of(new RegistryCommands(registry).setUp())
        : new RegistryLogin(context).here();
  }
}
