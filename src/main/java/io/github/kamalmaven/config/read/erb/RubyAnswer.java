package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program around a template answered.
 *
 * @param lines of it
 */
record RubyAnswer(List<String> lines) {

  /** What went wrong in the template's code. */
  record Failure(int line, String error, String message) {}

  static RubyAnswer read(String answer) {
    return new RubyAnswer(answer.lines().toList());
  }

  /** Whether the program came to its end. */
  boolean isComplete() {
    return !lines.isEmpty() && lines.get(lines.size() - 1).equals("end");
  }

  Optional<Failure> failure() {
    return lines.stream()
        .map(line -> line.split(" ", -1))
        .filter(words -> words[0].equals("error"))
        .map(words -> new Failure(Integer.parseInt(words[1]), text(words[2]), text(words[3])))
        .findFirst();
  }

  Rendered rendered(Template template, List<Chunk> chunks) {
    Rendered.Writer writer = new Rendered.Writer();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("text")) {
        if (chunks.get(Integer.parseInt(words[1])) instanceof Chunk.Text text) {
          writer.copy(text.text(), text.offset());
        }
      } else if (words[0].equals("value")) {
        writer.compute(text(words[2]), chunks.get(Integer.parseInt(words[1])).offset());
      }
    }
    return writer.of(template);
  }

  /** Makes the changes that the template made to its environment. */
  void apply(Map<String, String> environment) {
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "set" -> environment.put(text(words[1]), text(words[2]));
        case "unset" -> environment.remove(text(words[1]));
        default -> {
          // Not about the environment.
        }
      }
    }
  }

  private static String text(String encoded) {
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }
}
