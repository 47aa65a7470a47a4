package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * The commands of the one builder that suits a deployment; all run on the control machine.
 *
 * <p>{@code Kamal::Commands::Builder}.
 */
public sealed interface BuilderCommands
    permits BuilderLocal, BuilderRemote, BuilderHybrid, BuilderCloud, BuilderPack {

  /**
   * The builder that suits a deployment.
   *
   * @param dockerArch architecture of the control machine's Docker, needed if {@link
   *     #asksForArchitecture}
   */
  static BuilderCommands of(Deployment deployment, Optional<String> dockerArch) {
    Builder builder = deployment.builder();
    BuilderArches arches = BuilderArches.of(builder, dockerArch);
    if (!arches.remote().isEmpty()) {
      return arches.local().isEmpty()
          ? new BuilderRemote(deployment)
          : new BuilderHybrid(deployment, arches);
    }
    if (builder.pack().isPresent()) {
      return new BuilderPack(deployment, builder.pack().get(), arches);
    }
    return builder.isCloud() ? new BuilderCloud(deployment) : new BuilderLocal(deployment);
  }

  /** Whether it depends on the control machine's architecture which builder suits. */
  static boolean asksForArchitecture(Builder builder) {
    return builder.remote().isPresent() && builder.local();
  }

  /** Its kind: {@code local}, {@code remote}, {@code hybrid}, {@code cloud} or {@code pack}. */
  String kind();

  /** Makes it; absent if there is nothing to make. */
  Optional<CommandLine> create();

  /** Takes it away; absent if there is nothing to take away. */
  Optional<CommandLine> remove();

  /** Fails if it is not there; absent if it always is. */
  Optional<CommandLine> inspect();

  /** Shows it. */
  CommandLine info();

  /** Builds the image and delivers it. */
  CommandLine push(BuildRequest request);

  /** Whether the control machine must be logged in to the registry. */
  default boolean logsInLocally() {
    return true;
  }

  /** Whether the image, or a part of it, is built on another machine. */
  default boolean isRemote() {
    return false;
  }
}
