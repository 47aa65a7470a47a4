package io.github.kamalmaven.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forty secrets of every shape. */
public final class Canaries {
  private Canaries() {}

  /** All of them. */
  public static List<Canary> all() {
    List<Canary> all = new ArrayList<>();
    all.addAll(forShells());
    all.addAll(Canary.withEdges());
    all.addAll(forEncodings());
    all.addAll(forFormats());
    all.addAll(forPatterns());
    all.addAll(large());
    return List.copyOf(all);
  }

  /** The variables of the control machine that they come from. */
  public static Map<String, String> environment() {
    return all().stream()
        .collect(Collectors.toMap(Canary::name, Canary::value, (a, b) -> a, TreeMap::new));
  }

  /** A secrets file that takes them from there. */
  public static String secretsFile() {
    return all().stream()
        .map(canary -> canary.name() + "=$" + canary.name() + "\n")
        .collect(Collectors.joining());
  }

  /** As {@code env/secret} lists them. */
  public static String names() {
    return all().stream().map(Canary::name).collect(Collectors.joining(", "));
  }

  private static List<Canary> forShells() {
    return List.of(
        Canary.of("PLAIN", "kanari01-plain"),
        Canary.of("SINGLE_QUOTES", "it's 'kanari02'"),
        Canary.of("DOUBLE_QUOTES", "say \"kanari03\" now"),
        Canary.of("BACKSLASHES", "C:\\kanari04\\n\\t\\\\x"),
        Canary.of("DOLLARS", "kanari05$HOME${PATH}$$ $1"),
        Canary.of("SUBSTITUTION", "$(echo kanari06)"),
        Canary.of("BACKTICKS", "`echo kanari07`"),
        Canary.of("HASH", "kanari08 # is no comment"),
        Canary.of("EQUALS", "kanari09=a=b=="),
        Canary.of("METACHARACTERS", "kanari10;rm -rf /|&<>(){}[]*?!~^"),
        Canary.of("EXCLAMATION", "kanari11!!! !$ !-1"),
        Canary.of("OPTION", "--kanari12 -rf"));
  }

  private static List<Canary> forEncodings() {
    return List.of(
        Canary.of("UMLAUTS", "Schlüssel-kanari17-ß"),
        Canary.of("CJK", "秘密 kanari18 の 值"),
        Canary.of("EMOJI", "\uD83D\uDE00kanari19\uD83D\uDD10"),
        Canary.of("UNICODE_BLANKS", "kanari20\u00a0\u2003\u200bend"),
        Canary.of("COMBINING", "kanari21 e\u0301a\u0308"),
        Canary.of("RIGHT_TO_LEFT", "kanari22 שלום"),
        Canary.of("CONTROLS", "kanari23\u001b[31m\u0007\u0001\u007f"),
        Canary.of("TABS", "\tkanari24\t\ta"));
  }

  private static List<Canary> forFormats() {
    return List.of(
        Canary.of("LINES", "kanari25a\nkanari25b\n\nkanari25c"),
        Canary.of("CRLF", "kanari26a\r\nkanari26b\r\nend"),
        Canary.of("JSON", "{\"user\":\"u\",\"password\":\"kanari27\\\"x\",\"n\":[1,2]}"),
        Canary.of("YAML", "- kanari28: {a: 'b', c: *x}"),
        Canary.of("XML", "<kanari29 a=\"b\">&amp;]]></kanari29>"),
        Canary.of("URL", "postgres://user:kanari30p%40ss@db:5432/x?y=z&w"),
        Canary.of("PEM", pem()),
        Canary.of("BASE64", base64("kanari32 kanari32 kanari32")));
  }

  private static List<Canary> forPatterns() {
    return List.of(
        Canary.of("DIGITS", "7310492658123477"),
        Canary.of("HEX", "9f3c1e77b0d84a62c55e"),
        Canary.of("SHORT", "q7#Z"),
        Canary.of("PERCENT", "%kanari33%20%s%n"),
        Canary.of("REGEX", "^kanari34.*[a-z]+\\d{3}(x|y)$"),
        Canary.of("SQL", "'; DROP TABLE kanari35; --"));
  }

  /** Docker reads env files up to 64 KiB a line, the name and the line's end included. */
  private static List<Canary> large() {
    return List.of(
        Canary.of("LONG_LINE", "kanari36 ".repeat(560)),
        Canary.of("KILOBYTES_64", numbered("kanari37", 65_500)));
  }

  private static String pem() {
    String line = base64("kanari31".repeat(6));
    return "-----BEGIN PRIVATE KEY-----\n"
        + (line + "\n").repeat(12)
        + "-----END PRIVATE KEY-----\n";
  }

  private static String numbered(String word, int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> word + i + " ")
        .collect(Collectors.joining())
        .substring(0, length);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
