package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Flags of a build whose values are not for everyone's eyes: {@code --build-arg k="v"}. */
final class BuildArguments {
  private BuildArguments() {}

  /** {@code flag key="value"} for each value, as {@code Kamal::Utils.argumentize} writes it. */
  static List<Word> values(String flag, Map<String, Value> values) {
    List<Word> words = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          words.add(Word.raw(flag));
          words.add(word(key, value));
        });
    return words;
  }

  /** {@code flag key="secret"} for each secret. */
  static List<Word> secrets(String flag, Map<String, Sensitive> secrets) {
    List<Word> words = new ArrayList<>();
    secrets.forEach(
        (key, secret) -> {
          words.add(Word.raw(flag));
          words.add(secret.isBlank() ? Word.raw(key) : Word.secretPair(key, secret));
        });
    return words;
  }

  private static Word word(String key, Value value) {
    if (value instanceof Value.Blank) {
      return Word.raw(key);
    }
    if (value instanceof Value.Switch off && !off.on()) {
      return Word.raw(key + "=false");
    }
    return Word.secretPair(key, Sensitive.of(text(value)));
  }

  /** A list is written as Ruby prints one. */
  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Switch on) {
      return String.valueOf(on.on());
    }
    if (value instanceof Value.Many many) {
      return many.values().stream()
          .map(item -> item instanceof Value.Switch ? text(item) : printed(text(item)))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Value.Blank) value).text();
  }

  private static String printed(String text) {
    return '"' + Quoting.dump(text) + '"';
  }
}
