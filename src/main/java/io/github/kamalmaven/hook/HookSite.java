package io.github.kamalmaven.hook;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.shell.Mask;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a project's hooks live and run.
 *
 * @param project the project's directory, in which hooks run; absolute
 * @param hooks where they live
 * @param environment the variables of the caller, which hooks find too
 * @param logs directory for what hooks write, if it is to be kept
 * @param mask hides the secrets that are known by now
 * @param contribution adds to their environment
 */
public record HookSite(
    Path project,
    Hooks hooks,
    Map<String, String> environment,
    Optional<Path> logs,
    Supplier<Mask> mask,
    HookContribution contribution) {

  /** Copies the map. */
  public HookSite {
    environment = Map.copyOf(environment);
  }

  /** Hooks of which nothing is kept. */
  public static HookSite of(Path project, Hooks hooks) {
    return new HookSite(
        project, hooks, Map.of(), Optional.empty(), () -> Mask.NONE, HookContribution.NONE);
  }

  /** The file of an event's hook, as the user wrote its directory. */
  String path(HookEvent event) {
    return hooks.path() + "/" + event.hookName();
  }

  /** The same file, to look at it. */
  Path file(HookEvent event) {
    return project.resolve(path(event));
  }
}
