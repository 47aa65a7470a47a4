package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.Optional;

/** Where logs are kept: {@code Kamal::Configuration::Output} and its loggers. */
final class OutputCheck {
  private OutputCheck() {}

  static void check(Mapping root, Problems problems) {
    if (!problems.clear("output")) {
      return;
    }
    Mapping output = root.section("output");
    Schema.of("output").check(output, "output", problems);
    if (problems.clear("output")) {
      required(output, "otel", "endpoint", "OTel endpoint is required", problems);
      required(output, "file", "path", "file path is required", problems);
    }
  }

  private static void required(
      Mapping output, String section, String key, String message, Problems problems) {
    if (output.has(section) && output.section(section).text(key).isEmpty()) {
      problems.addWhole(
          output.keyAt(section), "output/" + section + "/" + key, message, Optional.empty());
    }
  }
}
