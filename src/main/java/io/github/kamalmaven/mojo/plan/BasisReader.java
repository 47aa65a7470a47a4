package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.plan.document.Basis;
import io.github.kamalmaven.mojo.plan.document.PlanJson;
import io.github.kamalmaven.operation.DeployContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks at what plans are made from. Files with secrets are not looked at: a hash would tell
 * something of them.
 *
 * @param place whose plan is made
 */
record BasisReader(Place place) {

  /** That of a plan which is made now. */
  Basis read(DeployContext context) {
    SortedMap<String, String> files = new TreeMap<>();
    add(files, place.configFile());
    place
        .destination()
        .map(name -> DeploymentReader.fileOf(name, place.configFile()))
        .ifPresent(file -> add(files, file));
    HookExecutor hooks = context.parts().hooks();
    for (HookEvent event : HookEvent.values()) {
      if (hooks.has(event)) {
        add(files, place.project().resolve(hooks.path(event)));
      }
    }
    return new Basis(commit(context.parts().git()), files);
  }

  /** What git does not know is not looked at: the plan itself may be among it. */
  private static Optional<String> commit(GitRepository git) {
    boolean changed = git.uncommittedChanges().lines().anyMatch(line -> !line.startsWith("??"));
    return git.head().map(head -> changed ? head + " with uncommitted changes" : head);
  }

  private void add(SortedMap<String, String> files, Path file) {
    String path = place.project().relativize(file.normalize()).toString().replace('\\', '/');
    try {
      if (Files.isRegularFile(file)) {
        files.put(path, PlanJson.hash(Files.readAllBytes(file)));
      }
    } catch (IOException failure) {
      throw new KamalException(
          path + " cannot be read: " + failure, file.toString(), "see that it can be", failure);
    }
  }
}
