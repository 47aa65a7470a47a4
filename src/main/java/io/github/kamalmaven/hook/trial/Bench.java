package io.github.kamalmaven.hook.trial;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.hook.HookPlatform;
import io.github.kamalmaven.hook.SharedHooks;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Where hooks are tested.
 *
 * @param project the project's directory, absolute
 * @param hooks where its hooks live
 * @param shared those of several projects
 * @param platform what they are run with
 * @param scratch a directory for what the cases need and leave behind; made anew
 * @param environment the variables of the caller
 * @param processes the control machine, seen from a directory with these variables
 * @param time the clock
 * @param limit after which a hook is ended and has failed
 */
public record Bench(
    Path project,
    Hooks hooks,
    SharedHooks shared,
    HookPlatform platform,
    Path scratch,
    Map<String, String> environment,
    BiFunction<Path, Map<String, String>, Local> processes,
    TimeSource time,
    Duration limit) {

  /** Copies the map. */
  public Bench {
    environment = Map.copyOf(environment);
  }
}
