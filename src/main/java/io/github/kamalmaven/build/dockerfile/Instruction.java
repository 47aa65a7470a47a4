package io.github.kamalmaven.build.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An instruction of a Dockerfile, its lines joined.
 *
 * @param line where it begins, from 1
 * @param name in capitals, such as {@code COPY}
 * @param rest behind the name
 */
record Instruction(int line, String name, String rest) {

  /** All of a Dockerfile; comments and empty lines are none. */
  static List<Instruction> all(String text) {
    List<Instruction> all = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    int begin = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String bare = line.strip();
      if (bare.isEmpty() || bare.startsWith("#")) {
        continue;
      }
      begin = joined.isEmpty() ? number : begin;
      boolean goesOn = bare.endsWith("\\");
      joined.append(goesOn ? bare.substring(0, bare.length() - 1) : bare);
      if (goesOn) {
        joined.append(' ');
      } else {
        all.add(of(begin, joined.toString()));
        joined.setLength(0);
      }
    }
    return all;
  }

  private static Instruction of(int line, String text) {
    String[] parts = text.split("\\s+", 2);
    return new Instruction(
        line, parts[0].toUpperCase(Locale.ROOT), parts.length < 2 ? "" : parts[1].strip());
  }

  /** The words behind the name; of the form {@code ["a", "b"]} what is quoted. */
  List<String> words() {
    boolean list = rest.matches("(--\\S+\\s+)*\\[.*\\]");
    String plain = list ? rest.replaceAll("[\\[\\]\",]+", " ") : rest.replace("\"", "");
    return List.of(plain.strip().split("\\s+"));
  }
}
