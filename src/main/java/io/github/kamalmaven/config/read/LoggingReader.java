package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.read.yaml.Mapping;

/** Reads log drivers. */
final class LoggingReader {
  private LoggingReader() {}

  static Logging read(Mapping logging) {
    return new Logging(logging.text("driver"), ValueReader.values(logging.section("options")));
  }
}
