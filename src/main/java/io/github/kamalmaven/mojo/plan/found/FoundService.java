package io.github.kamalmaven.mojo.plan.found;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What kamal-proxy serves.
 *
 * @param name the service's
 * @param hosts for which, separated by commas; {@code *} for all
 * @param path below which
 * @param container its id, shortened
 * @param port in it
 * @param state {@code running}, {@code paused} or {@code stopped}
 */
record FoundService(
    String name, String hosts, String path, String container, String port, String state) {
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern TARGET = Pattern.compile("[0-9a-f]{12}:\\d+");
  private static final int COLUMNS = 5;

  /** The rows of a listing; a target that is no container is none of Kamal's. */
  static List<FoundService> in(String listing) {
    return listing
        .lines()
        .map(line -> COLOURS.matcher(line).replaceAll("").strip().split("\\s+"))
        .filter(row -> row.length >= COLUMNS && TARGET.matcher(row[3]).matches())
        .map(
            row -> {
              String[] target = row[3].split(":", 2);
              return new FoundService(row[0], row[1], row[2], target[0], target[1], row[4]);
            })
        .toList();
  }
}
