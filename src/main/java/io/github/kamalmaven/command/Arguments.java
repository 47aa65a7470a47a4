package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Settings as arguments of a command, in the two ways Kamal writes them.
 *
 * <p>{@code Kamal::Utils.argumentize} and {@code Kamal::Utils.optionize}.
 */
public final class Arguments {
  private Arguments() {}

  /**
   * {@code flag key="value"} for each pair; {@code flag key} where there is no value, {@code flag
   * key=false} for a switch that is off.
   */
  public static List<Word> pairs(String flag, Map<String, Value> pairs) {
    return pairs(flag, pairs, Word::pair);
  }

  /** As {@link #pairs}, with every value masked when shown. */
  public static List<Word> masked(String flag, Map<String, Value> pairs) {
    return pairs(flag, pairs, (key, text) -> Word.secretPair(key, Sensitive.of(text)));
  }

  /** {@code flag key="secret"} for each secret; {@code flag key} where it is blank. */
  public static List<Word> secrets(String flag, Map<String, Sensitive> secrets) {
    List<Word> words = new ArrayList<>();
    secrets.forEach(
        (key, secret) -> {
          words.add(Word.raw(flag));
          words.add(secret.isBlank() ? Word.raw(key) : Word.secretPair(key, secret));
        });
    return words;
  }

  /** {@code flag value} for each value; the shell sees the values as they were written. */
  public static List<Word> each(String flag, Collection<String> values) {
    List<Word> words = new ArrayList<>();
    for (String value : values) {
      words.add(Word.raw(flag));
      words.add(Word.raw(value));
    }
    return words;
  }

  /**
   * {@code --key "value"} for each option; {@code --key} for a switch that is on, several times for
   * several values.
   */
  public static List<Word> options(Map<String, Value> options) {
    List<Word> words = new ArrayList<>();
    options.forEach(
        (key, value) -> {
          for (Value one : flat(value)) {
            words.add(Word.raw("--" + key));
            if (!isOn(one)) {
              words.add(Word.quoted(text(one)));
            }
          }
        });
    return words;
  }

  /** {@code --key="value"} for each option; otherwise as {@link #options}. */
  public static List<Word> assignments(Map<String, Value> options) {
    List<Word> words = new ArrayList<>();
    options.forEach(
        (key, value) -> {
          for (Value one : flat(value)) {
            words.add(isOn(one) ? Word.raw("--" + key) : Word.pair("--" + key, text(one)));
          }
        });
    return words;
  }

  /** The flags of Docker's log driver; the log is limited to 10 MB if nothing is configured. */
  public static List<Word> logging(Logging logging) {
    if (logging.driver().isEmpty() && logging.options().isEmpty()) {
      return List.of(Word.raw("--log-opt"), Word.pair("max-size", "10m"));
    }
    List<Word> words = new ArrayList<>();
    logging
        .driver()
        .ifPresent(driver -> words.addAll(options(Map.of("log-driver", Value.text(driver)))));
    words.addAll(pairs("--log-opt", logging.options()));
    return words;
  }

  private static List<Word> pairs(
      String flag, Map<String, Value> pairs, BiFunction<String, String, Word> pair) {
    List<Word> words = new ArrayList<>();
    pairs.forEach(
        (key, value) -> {
          words.add(Word.raw(flag));
          words.add(pair(key, value, pair));
        });
    return words;
  }

  private static Word pair(String key, Value value, BiFunction<String, String, Word> pair) {
    if (value instanceof Value.Blank) {
      return Word.raw(key);
    }
    // Kamal leaves this one value without quotes.
    return value instanceof Value.Switch && !isOn(value)
        ? Word.raw(key + "=false")
        : pair.apply(key, text(value));
  }

  private static List<Value> flat(Value value) {
    return value instanceof Value.Many many ? many.values() : List.of(value);
  }

  private static boolean isOn(Value value) {
    return value instanceof Value.Switch toggle && toggle.on();
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Blank blank) {
      return blank.text();
    }
    return value instanceof Value.Many many ? printed(many) : Boolean.toString(isOn(value));
  }

  /** A list where one value is wanted: as Ruby prints it. */
  private static String printed(Value.Many list) {
    return list.values().stream()
        .map(
            one ->
                one instanceof Value.Text text ? '"' + Quoting.dump(text.text()) + '"' : text(one))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
