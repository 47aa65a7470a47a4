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
 * @param shared those of several projects
 * @param platform what they are run with
 */
public record HookSite(
    Path project,
    Hooks hooks,
    Map<String, String> environment,
    Optional<Path> logs,
    Supplier<Mask> mask,
    HookContribution contribution,
    SharedHooks shared,
    HookPlatform platform) {

  /** Copies the map. */
  public HookSite {
    environment = Map.copyOf(environment);
  }

  /** Hooks of which nothing is kept. */
  public static HookSite of(Path project, Hooks hooks) {
    return new HookSite(
        project,
        hooks,
        Map.of(),
        Optional.empty(),
        () -> Mask.NONE,
        HookContribution.NONE,
        SharedHooks.NONE,
        HookPlatform.POSIX);
  }

  /** The hook of an event, if there is one. */
  Optional<HookFile> hook(HookEvent event) {
    return HookFile.in(project, hooks.path(), event)
        .or(() -> shared.directory().flatMap(it -> HookFile.in(project, it.toString(), event)));
  }

  /** The file of an event's hook, as the user wrote its directory; where it should be, if not. */
  String path(HookEvent event) {
    return hook(event).orElseGet(() -> HookFile.usual(project, hooks.path(), event)).path();
  }
}
