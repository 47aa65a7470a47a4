package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a value must look like: {@code Kamal::Configuration::Validator}. */
@FunctionalInterface
interface Rule {

  /**
   * Checks a value.
   *
   * @param path of its key
   */
  void check(Node node, String path, Problems problems);

  /** One of these kinds. */
  static Rule type(Kind... kinds) {
    return (node, path, problems) -> fits(node, path, problems, kinds);
  }

  /** A list of one kind. */
  static Rule listOf(Kind kind) {
    return (node, path, problems) -> {
      if (fits(node, path, problems, Kind.ARRAY) && node instanceof Sequence sequence) {
        each(sequence, path, problems, type(kind));
      }
    };
  }

  /** A map with any keys to values of one kind. */
  static Rule hashOf(Kind kind) {
    return hashOf(type(kind));
  }

  /** A map with any keys to values that follow a rule. */
  static Rule hashOf(Rule rule) {
    return (node, path, problems) -> {
      if (fits(node, path, problems, Kind.HASH) && node instanceof Mapping mapping) {
        mapping
            .entries()
            .forEach((key, entry) -> rule.check(entry.value(), join(path, key), problems));
      }
    };
  }

  /** A map with these keys only. */
  static Rule keys(Map<String, Rule> rules) {
    return (node, path, problems) -> {
      if (fits(node, path, problems, Kind.HASH) && node instanceof Mapping mapping) {
        List<String> unknown =
            mapping.keys().stream()
                .filter(key -> !rules.containsKey(key))
                .filter(key -> !(path.isEmpty() && key.startsWith("x-")))
                .toList();
        UnknownKeys.report(mapping, unknown, rules.keySet(), path, problems);
        mapping
            .entries()
            .forEach(
                (key, entry) ->
                    Optional.ofNullable(rules.get(key))
                        .ifPresent(rule -> rule.check(entry.value(), join(path, key), problems)));
      }
    };
  }

  /** Checks each item of a list. */
  static void each(Sequence sequence, String path, Problems problems, Rule rule) {
    for (int i = 0; i < sequence.items().size(); i++) {
      rule.check(sequence.items().get(i), join(path, String.valueOf(i)), problems);
    }
  }

  /** Whether a value is of one of these kinds; a problem if not. */
  static boolean fits(Node node, String path, Problems problems, Kind... kinds) {
    boolean fits = Arrays.stream(kinds).anyMatch(kind -> kind.fits(node));
    if (!fits) {
      String wanted =
          Arrays.stream(kinds)
              .map(Kind::description)
              .distinct()
              .collect(Collectors.joining(" or "));
      problems.add(node.at(), path, "should be " + wanted, Optional.of(found(node)));
    }
    return fits;
  }

  private static String found(Node node) {
    boolean nothing = node instanceof Scalar s && s.type() == Scalar.Type.NOTHING;
    return nothing
        ? "there is nothing here: give it a value or remove the key"
        : "it is " + node.description() + " here";
  }

  /** The path of a key below another. */
  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "/" + key;
  }
}
