package io.github.kamalmaven.build;

import io.github.kamalmaven.command.builder.BuildRequest;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is to be built and pushed.
 *
 * @param version tag of the image
 * @param output where it goes, as {@code buildx --output=type=} names it
 * @param noCache whether every layer is built anew
 * @param source what it is built from
 * @param secrets a secret by its name; asked for the builder's secrets only, after the hook
 * @param parts what others contribute
 */
public record PushOrder(
    Version version,
    String output,
    boolean noCache,
    SourceOrder source,
    Function<String, Sensitive> secrets,
    Parts parts) {

  /** An image for the registry, built as Kamal does, with whatever is cached. */
  public static PushOrder of(Version version, Function<String, Sensitive> secrets, Parts parts) {
    return new PushOrder(version, BuildRequest.REGISTRY, false, SourceOrder.CLONE, secrets, parts);
  }

  /**
   * What others contribute to a push.
   *
   * @param registry the command that makes the registry usable from the control machine: logs in,
   *     or starts a local registry; empty where nothing needs to be done
   * @param credentials what the registry wants to see from those who speak with it without Docker;
   *     empty if it lets everybody in, as a local one does
   * @param preBuild runs the hook {@code pre-build}, if there is one
   */
  public record Parts(
      Supplier<Optional<CommandLine>> registry,
      Supplier<Optional<RegistryCredentials>> credentials,
      Runnable preBuild) {}
}
