package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.shell.LiteralWords.Literal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The variables that a container would be given now, compared by salted hashes with those it has.
 *
 * @param salt that goes before what is hashed
 * @param lines {@code name=value} by name; nothing where only the host could tell the value
 */
record Environment(String salt, Map<String, Optional<String>> lines) {

  /** Docker's client adds these from its own settings. */
  private static final Pattern NOT_OURS =
      Pattern.compile("PATH|((HTTPS?|FTP|NO|ALL)_PROXY|(https?|ftp|no|all)_proxy)");

  /**
   * Of a container that would be made.
   *
   * @param run how
   * @param file the content of its env file
   */
  static Environment of(String salt, DockerRun run, String file) {
    Map<String, Optional<String>> lines = new HashMap<>();
    file.lines().filter(line -> line.contains("=")).forEach(line -> put(lines, line, true));
    for (Literal word : run.options().getOrDefault("env", List.of())) {
      put(lines, word.text(), word.known() && word.text().contains("="));
    }
    return new Environment(salt, lines);
  }

  private static void put(Map<String, Optional<String>> lines, String line, boolean known) {
    lines.put(line.split("=", 2)[0], known ? Optional.of(line) : Optional.empty());
  }

  /** The hash of a text: hexadecimal digits of SHA-256. */
  static String hash(String salt, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((salt + text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * In what a container's variables differ; only their names are told.
   *
   * @param found the hashes of its variables, by name
   * @param image the names of those that its image has
   */
  Optional<Discrepancy> difference(Map<String, String> found, Set<String> image) {
    Set<String> missing = new TreeSet<>();
    Set<String> other = new TreeSet<>();
    lines.forEach(
        (name, line) -> {
          String actual = found.getOrDefault(name, "");
          if (line.isPresent() && actual.isEmpty()) {
            missing.add(name);
          } else if (line.filter(text -> !hash(salt, text).equals(actual)).isPresent()) {
            other.add(name);
          }
        });
    Set<String> extra = new TreeSet<>(found.keySet());
    extra.removeAll(lines.keySet());
    extra.removeAll(image);
    extra.removeIf(name -> NOT_OURS.matcher(name).matches());
    List<String> parts = new ArrayList<>();
    tell(parts, other, "%s with another value");
    tell(parts, missing, "without %s");
    tell(parts, extra, "%s besides");
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Discrepancy(Drift.ENV, "its environment differs: " + String.join("; ", parts)));
  }

  private static void tell(List<String> parts, Set<String> names, String words) {
    if (!names.isEmpty()) {
      parts.add(words.formatted(String.join(", ", names)));
    }
  }
}
