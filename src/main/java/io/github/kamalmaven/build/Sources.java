package io.github.kamalmaven.build;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.plugin.BuildFrom;
import java.nio.file.Path;
import java.util.Optional;

/** Gets ready what is built: a clean clone of the repository, or the directory as it is. */
final class Sources {
  private final BuildMachine machine;
  private final Deployment deployment;

  Sources(BuildMachine machine, Deployment deployment) {
    this.machine = machine;
    this.deployment = deployment;
  }

  /** Gets them ready, and tells what becomes of uncommitted changes. */
  Path prepare(SourceOrder order) {
    UncommittedChanges changes = UncommittedChanges.in(machine.git());
    Optional<String> root =
        order.from() == BuildFrom.CLONE ? machine.git().root() : Optional.empty();
    changes.tell(
        machine.report(),
        root.isPresent()
            ? "Building from a local git clone, so ignoring these uncommitted changes:"
            : "Building with uncommitted changes:");
    return root.map(this::cloned).orElse(machine.git().directory());
  }

  private Path cloned(String root) {
    CloneLayout layout =
        CloneLayout.of(
            deployment.service(), machine.git().directory(), root, machine.files().temporary());
    new PrepareClone(machine, layout).run();
    return Path.of(layout.buildDirectory());
  }
}
