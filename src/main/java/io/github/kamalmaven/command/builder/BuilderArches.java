package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Builder;
import java.util.List;
import java.util.Optional;

/**
 * Which architectures are built where.
 *
 * @param local on the control machine
 * @param remote on the remote builder
 */
record BuilderArches(List<String> local, List<String> remote) {

  /**
   * Divides them: with a remote builder, the control machine builds only what it is itself.
   *
   * @param dockerArch of the control machine's Docker, absent if nobody asked
   */
  static BuilderArches of(Builder builder, Optional<String> dockerArch) {
    if (builder.remote().isEmpty()) {
      return new BuilderArches(builder.arches(), List.of());
    }
    List<String> local =
        builder.arches().stream()
            .filter(arch -> builder.local() && dockerArch.filter(arch::equals).isPresent())
            .toList();
    List<String> remote = builder.arches().stream().filter(a -> !local.contains(a)).toList();
    return new BuilderArches(local, remote);
  }
}
