package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.build.Push;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Builds the image and pushes it to the registry.
 *
 * <p>{@code Kamal::Cli::Build#push}.
 */
public final class PushImage {
  private final DeployContext context;
  private final BuildOptions options;
  private final String output;

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
  }

  /** Builds and pushes. */
  public void run() {
    needed().require();
    context.connect();
    PushOrder.Parts others =
        new PushOrder.Parts(this::registry, () -> context.hooks().fire(HookEvent.PRE_BUILD));
    new Push(ImageBuilder.machine(context), context.deployment())
        .run(
            new PushOrder(
                context.version(), output, options.noCache(), context.secrets()::get, others));
  }

  /** A remote builder brings its own login. */
  private NeededSecrets needed() {
    NeededSecrets needed = new NeededSecrets(context).builder();
    return context.deployment().builder().remote().isPresent() ? needed : needed.registry();
  }

  /** Logs in, or starts the local registry. */
  private CommandLine registry() {
    return new RegistryLogin(context)
        .command()
        .orElseGet(
            () ->
                new RegistryCommands(context.deployment().registry(), context.secrets()::get)
                    .setUp());
  }
}
