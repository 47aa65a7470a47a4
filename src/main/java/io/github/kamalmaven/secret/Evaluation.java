package io.github.kamalmaven.secret;

import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Evaluates the secrets files, each by itself: one cannot use the other's keys.
 *
 * @param files where they are
 * @param environment of the process, for <code>$NAME</code> in the files
 * @param listener hears every value as soon as it is known
 */
record Evaluation(SecretFiles files, Map<String, String> environment, Consumer<String> listener) {

  /** What the files say, with what the commands in them give. */
  Found with(SecretCommands commands) {
    Map<String, String> texts = texts();
    try (Fetches fetches = commands.fetching(FetchPlan.of(texts, environment))) {
      return with(texts, command -> commands.output(command, fetches));
    }
  }

  /** Only which secrets there are: no command is run, and no value is one. */
  Found unasked() {
    return with(texts(), command -> new CommandOutput("", Optional.empty()));
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    files.existing().forEach(name -> texts.put(name, files.read(name)));
    return texts;
  }

  private Found with(Map<String, String> texts, Function<Word, CommandOutput> outputs) {
    Map<String, Sensitive> secrets = new LinkedHashMap<>();
    Map<String, Origin> places = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      DotenvParser parser = new DotenvParser(environment, outputs, places, listener);
      parser
          .parse(file.getKey(), file.getValue())
          .forEach((key, value) -> secrets.put(key, Sensitive.of(value)));
      parser
          .origins()
          .forEach(
              (key, origin) ->
                  places.merge(key, origin, (common, own) -> own.over(Optional.of(common))));
    }
    return new Found(secrets, places);
  }

  /**
   * What the files say.
   *
   * @param secrets by key: those of the common file first, in the order written
   * @param origins where they come from, by key
   */
  record Found(Map<String, Sensitive> secrets, Map<String, Origin> origins) {
    /** Makes both unmodifiable, keeping their order. */
    Found {
      secrets = Collections.unmodifiableMap(secrets);
      origins = Collections.unmodifiableMap(origins);
    }

    /** Other values in place of these, which nothing is wrong with. */
    Found replaced(UnaryOperator<String> values) {
      Map<String, Sensitive> others = new LinkedHashMap<>();
      secrets.keySet().forEach(key -> others.put(key, Sensitive.of(values.apply(key))));
      Map<String, Origin> places = new LinkedHashMap<>();
      origins.forEach((key, origin) -> places.put(key, origin.undoubted()));
      return new Found(others, places);
    }
  }
}
