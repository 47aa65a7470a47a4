package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.KamalMojo;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a goal's class as switches. */
final class Switches {
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

  private Switches() {}

  /** All switches of a verb. */
  static List<Switch> of(CommandSpec spec) {
    return spec.options().stream().map(Switches::of).toList();
  }

  /** Those that every verb has. */
  static List<Switch> shared(CommandSpec spec) {
    return spec.options().stream().filter(Switches::isShared).map(Switches::of).toList();
  }

  /** What those options of a goal are set to that every verb has. */
  static ParsedSwitches setIn(GoalMojo goal) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (OptionSpec option : CommandSpec.forAnnotatedObject(goal).options()) {
      Object value = option.getValue();
      if (value != null && isShared(option)) {
        values.put(option.longestName(), List.of(value.toString()));
      }
    }
    return new ParsedSwitches(values, List.of());
  }

  /** Whether an option is inherited by every goal. */
  static boolean isShared(OptionSpec option) {
    return option.userObject() instanceof Field field
        && field.getDeclaringClass().isAssignableFrom(KamalMojo.class);
  }

  private static Switch of(OptionSpec option) {
    String name = option.longestName();
    Set<String> aliases =
        Arrays.stream(option.names())
            .filter(other -> !other.equals(name))
            .collect(Collectors.toSet());
    return new Switch(name, aliases, kind(option), option.required());
  }

  private static Switch.Kind kind(OptionSpec option) {
    Class<?> type = option.type();
    if (type == boolean.class || type == Boolean.class) {
      return Switch.Kind.BOOLEAN;
    }
    if (NUMBERS.contains(type)) {
      return Switch.Kind.NUMBER;
    }
    if (!Collection.class.isAssignableFrom(type)) {
      return Switch.Kind.TEXT;
    }
    if (option.paramLabel().contains(":")) {
      return Switch.Kind.PAIRS;
    }
    return option.arity().max() > 1 ? Switch.Kind.TEXTS : Switch.Kind.REPEATED;
  }
}
