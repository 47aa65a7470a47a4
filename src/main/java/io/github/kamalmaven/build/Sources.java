package io.github.kamalmaven.build;

import io.github.kamalmaven.config.Deployment;
import java.nio.file.Path;
import java.util.Optional;

/** Decides what is built: a clean clone of the repository, or the directory as it is. */
final class Sources {
  private final BuildMachine machine;
  private final Deployment deployment;

  Sources(BuildMachine machine, Deployment deployment) {
    this.machine = machine;
    this.deployment = deployment;
  }

  /** Gets them ready, and tells what becomes of uncommitted changes. */
  Path prepare() {
    String changes = machine.git().uncommittedChanges();
    Optional<String> root =
        deployment.builder().context().isEmpty() ? machine.git().root() : Optional.empty();
    warnOf(changes, root.isPresent());
    return root.map(this::cloned).orElse(machine.git().directory());
  }

  private void warnOf(String changes, boolean clone) {
    if (!changes.isEmpty()) {
      String what =
          clone
              ? "Building from a local git clone, so ignoring these uncommitted changes:\n"
              : "Building with uncommitted changes:\n";
      machine.report().warn(what + changes.indent(1).stripTrailing());
    }
  }

  private Path cloned(String root) {
    CloneLayout layout =
        CloneLayout.of(
            deployment.service(), machine.git().directory(), root, machine.files().temporary());
    new PrepareClone(machine, layout).run();
    return Path.of(layout.buildDirectory());
  }
}
