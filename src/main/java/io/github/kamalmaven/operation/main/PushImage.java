package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.build.Push;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
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
    context.connect();
    PushOrder.Parts others =
        new PushOrder.Parts(this::registry, () -> context.hooks().fire(HookEvent.PRE_BUILD));
    new Push(ImageBuilder.machine(context), context.deployment())
        .run(
            new PushOrder(
                context.version(), output, options.noCache(), context.secrets()::get, others));
  }

  /** Logs in, where that is needed, or starts the local registry. */
  private Optional<CommandLine> registry() {
    Registry registry = context.deployment().registry();
    return registry.isLocal()
        ? Optional.of(new RegistryCommands(registry).setUp())
        : new RegistryLogin(context).here();
  }
}
