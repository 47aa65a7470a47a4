package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Boot;
import io.github.kamalmaven.config.Boot.Limit;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.Hooks.Verbosity;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads how a new version is rolled out, and what hooks accompany it. */
final class RolloutReader {
  private RolloutReader() {}

  static Boot boot(Mapping boot) {
    return new Boot(
        boot.text("limit").map(RolloutReader::limit),
        ValueReader.seconds(boot, "wait"),
        boot.flag("parallel_roles").orElse(false));
  }

  /** No share is smaller than one host, none larger than all. */
  private static Limit limit(String text) {
    int number = Integer.parseInt(text.replace("%", ""));
    if (!text.endsWith("%")) {
      return new Limit.Count(number);
    }
    return number == 0 ? new Limit.Count(1) : new Limit.Percent(Math.min(100, number));
  }

  static Hooks hooks(Mapping root) {
    Map<String, Verbosity> oneHook = new LinkedHashMap<>();
    Mapping each = root.section("hooks_output");
    each.keys()
        .forEach(
            hook ->
                each.text(hook)
                    .flatMap(RolloutReader::verbosity)
                    .ifPresent(level -> oneHook.put(hook, level)));
    return new Hooks(
        root.text("hooks_path").orElse(".kamal/hooks"),
        root.text("hooks_output").flatMap(RolloutReader::verbosity),
        oneHook);
  }

  private static Optional<Verbosity> verbosity(String level) {
    return switch (level) {
      case "quiet" -> Optional.of(Verbosity.QUIET);
      case "verbose" -> Optional.of(Verbosity.VERBOSE);
      default -> Optional.empty();
    };
  }
}
