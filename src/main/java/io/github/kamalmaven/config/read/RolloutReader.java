package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Boot;
import io.github.kamalmaven.config.Boot.Limit;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.Hooks.Verbosity;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a new version is rolled out, and what hooks accompany it. */
final class RolloutReader {
  private static final Pattern SHARE = Pattern.compile("(?s)\\s*\\+?([0-9]{1,9})?.*%");
  private static final Pattern COUNT = Pattern.compile("([0-9]{1,9})(\\.[0-9]+)?");

  private RolloutReader() {}

  static Boot boot(Mapping boot) {
    return new Boot(
        boot.text("limit").map(RolloutReader::limit),
        ValueReader.seconds(boot, "wait"),
        boot.flag("parallel_roles").orElse(false));
  }

  /** As Ruby takes them: a share is what its first digits say, a fraction loses its digits. */
  private static Limit limit(String text) {
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      int percent = share.group(1) == null ? 0 : Integer.parseInt(share.group(1));
      return percent == 0 ? new Limit.Count(1) : new Limit.Percent(Math.min(100, percent));
    }
    Matcher count = COUNT.matcher(text);
    int hosts = count.matches() ? Integer.parseInt(count.group(1)) : 0;
    return hosts == 0 ? new Limit.Unusable(text) : new Limit.Count(hosts);
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
