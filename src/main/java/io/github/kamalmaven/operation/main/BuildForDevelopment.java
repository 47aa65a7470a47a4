package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.build.DevBuild;
import io.github.kamalmaven.command.builder.BuildRequest;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.shell.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds an image of the directory as it is, for the developer's own Docker.
 *
 * <p>{@code Kamal::Cli::Build#dev}.
 */
public final class BuildForDevelopment {
  private final DeployContext context;
  private final String output;
  private final boolean noCache;

  /**
   * Of the context's version, with {@code -dirty} behind it.
   *
   * @param output where the image goes, as {@code buildx --output=type=} names it
   * @param noCache whether every layer is built anew
   */
  public BuildForDevelopment(DeployContext context, String output, boolean noCache) {
    this.context = context;
    this.output = output;
    this.noCache = noCache;
  }

  /** Builds it. */
  public void run() {
    new NeededSecrets(context).builder().require();
    Map<String, Sensitive> secrets = new LinkedHashMap<>();
    for (String name : context.deployment().builder().secrets()) {
      secrets.put(name, context.secrets().get(name));
    }
    new DevBuild(ImageBuilder.machine(context), context.deployment())
        .run(new BuildRequest(context.version(), output, true, noCache, secrets));
  }
}
