package io.github.kamalmaven.canary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A secret that nobody may see: most carry a word that is nowhere else, so that any part of them is
 * known again.
 *
 * @param name of the variable
 * @param value as the control machine has it
 */
public record Canary(String name, String value) {

  /**
   * What a container has of it: Docker takes a line of an env file as it is, and {@code
   * Kamal::EnvFile} writes control characters and backslashes as Ruby's {@code String#dump} does.
   */
  public String inContainer() {
    return value.chars().mapToObj(Canary::dumped).collect(Collectors.joining());
  }

  private static String dumped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\f' -> "\\f";
      case 0x0B -> "\\v";
      case '\b' -> "\\b";
      case 0x07 -> "\\a";
      case 0x1B -> "\\e";
      case '\\' -> "\\\\";
      default -> c < 0x20 || c == 0x7F ? "\\x%02X".formatted(c) : Character.toString((char) c);
    };
  }

  /** The first line that can be told from other texts. */
  String lineWorthFinding() {
    return value.lines().filter(line -> !line.startsWith("-----")).findFirst().orElse(value);
  }

  static Canary of(String name, String value) {
    return new Canary(name, value);
  }

  /** Its size on the way. */
  public int bytes() {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What begins and ends with something that people overlook. */
  static List<Canary> withEdges() {
    return List.of(
        of("LEADING_BLANKS", "   kanari13"),
        of("TRAILING_BLANKS", "kanari14   "),
        of("ENDS_IN_BACKSLASH", "kanari15\\"),
        of("IN_QUOTES", "'\"kanari16\"'"));
  }
}
