package io.github.kamalmaven.config.read.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks configuration files, one or several times, in the ways people and disks do. */
final class Mutator {
  private static final Pattern KEY = Pattern.compile("[\\w.-]+(?=:(\\s|$))");
  private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,-] )[^\\n,\\[\\]{}#]+");
  private static final List<String> VALUES =
      List.of(
          "",
          "~",
          "null",
          "true",
          "no",
          "0",
          "-1",
          "1.5",
          "99999999999999999999999",
          "0x1F",
          "0755",
          "1:30",
          "99999999999999999999:30",
          "1e9",
          ".inf",
          ".nan",
          ":symbol",
          "2026-11-22",
          "\"\"",
          "' '",
          "\"\\0\"",
          "\"\\e[31m\"",
          "[]",
          "{}",
          "[[]]",
          "[~]",
          "{a: b}",
          "[a, b, {c: d}]",
          "{a: {b: {c: [d]}}}",
          "*nowhere",
          "*java",
          "&loop [*loop]",
          "!ruby/object:Object {}",
          "!!binary aGk=",
          "!!float 1",
          "!x y",
          "é😀\u2028",
          "a: b",
          "- x",
          "|\n  text",
          ">",
          "@x",
          "`x`",
          "%",
          "'",
          "\"",
          "{",
          "[",
          "]",
          "}",
          "?",
          "? x",
          "<<",
          "<<: {a: b}",
          "x".repeat(5000),
          "50%",
          "-5%",
          "%%",
          "localhost:5000",
          "a:b:c",
          "::",
          "/",
          "../..",
          "$(id)",
          "; rm x",
          "web",
          "h");
  private static final List<String> ERB =
      List.of(
          "<%",
          "%>",
          "<%=",
          "<%= %>",
          "<%= nope %>",
          "<%= 1 / 0 %>",
          "<% if true %>",
          "<% end %>",
          "<%= ENV[\"X\"] %>",
          "<%= ENV.fetch(\"NO\") %>",
          "<%# x",
          "<%= [1][9].upcase %>",
          "<%% x %>",
          "<% 3.times do |i| %>a<% end %>",
          "<%= \"a\" * 3 -%>",
          "<%= `ls` %>",
          "<%= File.read(\"no\") %>",
          "<%= ((((((((1)))))))) %>",
          "<%= {a: 1}[:a] %>",
          "<%= \"#{1 + } \" %>",
          "<%= 'x' 'y' %>",
          "<% x = [1, 2].map { |a| a * 2 } %><%= x.first %>",
          "<%= nil.foo %>",
          "<%= -> { 1 }.call %>");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  byte[] mutate(String original) {
    String text = original;
    for (int times = 1 + Math.max(0, random.nextInt(5) - 2); times > 0; times--) {
      text = once(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(12) == 0 ? flipped(bytes) : bytes;
  }

  private String once(String text) {
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> replaced(text, VALUE, pick(VALUES));
      case 4, 5 -> replaced(text, KEY, randomKey(text));
      case 6 -> replaced(text, KEY, pick(VALUES));
      case 7 -> lines(text, lines -> lines.remove(random.nextInt(lines.size())));
      case 8 -> lines(text, lines -> lines.add(random.nextInt(lines.size()), pick(lines)));
      case 9 -> lines(text, this::indent);
      case 10 -> text.substring(0, random.nextInt(text.length() + 1));
      case 11 -> inserted(text, pick(ERB));
      case 12 -> inserted(text, pick(VALUES));
      default -> inserted(text, String.valueOf((char) random.nextInt(0x2100)));
    };
  }

  /** A key of the same file in a wrong place, or one that is spelt wrongly. */
  private String randomKey(String text) {
    List<MatchResult> keys = KEY.matcher(text).results().toList();
    String key = keys.isEmpty() ? "x" : pick(keys).group();
    return random.nextBoolean() ? key : key.substring(random.nextInt(key.length()));
  }

  private String replaced(String text, Pattern pattern, String by) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return inserted(text, by);
    }
    MatchResult one = pick(found);
    return text.substring(0, one.start()) + by + text.substring(one.end());
  }

  private String inserted(String text, String part) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + part + text.substring(at);
  }

  private void indent(List<String> lines) {
    int at = random.nextInt(lines.size());
    String indent = pick(List.of(" ", "  ", "\t", "        "));
    lines.set(at, random.nextBoolean() ? indent + lines.get(at) : lines.get(at).strip());
  }

  private static String lines(String text, Consumer<List<String>> change) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    change.accept(lines);
    return String.join("\n", lines);
  }

  private byte[] flipped(byte[] bytes) {
    for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
