package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.GoalMojo;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A verb of Kamal and the goal that does it.
 *
 * @param family such as {@code app}; none for a main verb
 * @param word such as {@code boot}
 * @param goal its class
 * @param texts what is said about it
 */
record Verb(Optional<String> family, String word, Class<? extends GoalMojo> goal, GoalTexts texts) {

  /** The verb of a goal; empty if it has no place on Kamal's command line. */
  static Optional<Verb> of(GoalTexts texts) {
    Class<?> type = load(texts.implementation());
    Command command = type.getAnnotation(Command.class);
    if (command == null) {
      return Optional.empty();
    }
    String[] words = command.name().split(" ", -1);
    Optional<String> family = words.length == 1 ? Optional.empty() : Optional.of(words[0]);
    return Optional.of(
        new Verb(family, words[words.length - 1], type.asSubclass(GoalMojo.class), texts));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException inconsistent) {
      throw new IllegalStateException(name + " is not on the plugin's class path", inconsistent);
    }
  }

  /** The verb as users write it: {@code app boot}. */
  String name() {
    return family.map(first -> first + " " + word).orElse(word);
  }

  /** The verb and the words that it takes: {@code kamal rollback [VERSION]}. */
  String usage() {
    Stream<String> labels = spec().positionalParameters().stream().map(p -> p.paramLabel());
    return Stream.concat(Stream.of("kamal", name()), labels).collect(Collectors.joining(" "));
  }

  /** Whether it is part of another verb, and of little use by itself. */
  boolean isHidden() {
    return spec().usageMessage().hidden();
  }

  CommandSpec spec() {
    return CommandSpec.forAnnotatedObject(newGoal());
  }

  /** What is said about one of its options. */
  ParameterText textOf(OptionSpec option) {
    return Optional.of(option.userObject())
        .filter(Field.class::isInstance)
        .map(field -> texts.parameters().get(((Field) field).getName()))
        .orElseThrow(() -> new IllegalStateException(option + " is not documented"));
  }

  /** A goal of its own for each run. */
  GoalMojo newGoal() {
    try {
      return goal.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(goal + " cannot be made", impossible);
    }
  }
}
