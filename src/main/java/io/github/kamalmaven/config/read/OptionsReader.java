package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads Docker options: the restart policy has a place of its own. */
final class OptionsReader {
  private static final String RESTART = "restart";

  private OptionsReader() {}

  static String restart(Mapping options) {
    return options.text(RESTART).orElse("unless-stopped");
  }

  static Map<String, Value> others(Mapping options) {
    Map<String, Value> others = new LinkedHashMap<>(ValueReader.values(options));
    others.remove(RESTART);
    return others;
  }
}
