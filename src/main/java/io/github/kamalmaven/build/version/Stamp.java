package io.github.kamalmaven.build.version;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Tells one Maven session from all others.
 *
 * @param began when it began
 * @param mark a few random hexadecimal digits
 */
public record Stamp(Instant began, String mark) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss").withZone(ZoneOffset.UTC);

  /** The time as Maven writes it into the names of snapshots: UTC, to the second. */
  String time() {
    return FORMAT.format(began);
  }
}
