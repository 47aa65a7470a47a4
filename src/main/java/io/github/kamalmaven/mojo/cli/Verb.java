package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.GoalMojo;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A verb of Kamal and the goal that does it, which is looked at when it is asked for.
 *
 * @param family such as {@code app}; none for a main verb
 * @param word such as {@code boot}
 */
record Verb(Optional<String> family, String word) {
  private static final String GOALS = "io.github.kamalmaven.mojo.";

  /** The verb as users write it: {@code app boot}. */
  String name() {
    return family.map(first -> first + " " + word).orElse(word);
  }

  /** The name of the goal's class, which follows from the verb: {@code …app.AppBootMojo}. */
  String implementation() {
    StringBuilder name = new StringBuilder(GOALS).append(family.orElse("main")).append('.');
    for (String part : name().split("[ _]", -1)) {
      name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return name.append("Mojo").toString();
  }

  /** What is said about it. */
  GoalTexts texts() {
    return GoalTexts.of(implementation());
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
        .map(field -> texts().parameters().get(((Field) field).getName()))
        .orElseThrow(() -> new IllegalStateException(option + " is not documented"));
  }

  /** A goal of its own for each run. */
  GoalMojo newGoal() {
    try {
      return Class.forName(implementation())
          .asSubclass(GoalMojo.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(implementation() + " cannot be made", impossible);
    }
  }
}
