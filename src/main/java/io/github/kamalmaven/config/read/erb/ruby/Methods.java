package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a value's method; here are those that every value has. */
public final class Methods {
  private static final Map<String, Method<Object>> COMMON =
      Map.ofEntries(
          Map.entry("nil?", (self, call) -> self == Nil.NIL),
          Map.entry("blank?", (self, call) -> Values.blank(self)),
          Map.entry("present?", (self, call) -> !Values.blank(self)),
          Map.entry("presence", (self, call) -> Values.blank(self) ? Nil.NIL : self),
          Map.entry("to_s", (self, call) -> Values.text(self)),
          Map.entry("inspect", (self, call) -> Values.inspect(self)),
          Map.entry("to_json", (self, call) -> Json.of(self)),
          Map.entry("freeze", (self, call) -> self),
          Map.entry("dup", (self, call) -> self),
          Map.entry("then", (self, call) -> call.each(self)),
          Map.entry("in?", (self, call) -> Values.list(call.argument(0)).contains(self)),
          Map.entry("to_sym", (self, call) -> new Symbol(Values.text(self))));

  private Methods() {}

  /** One method of one kind of value. */
  @FunctionalInterface
  interface Method<T> {
    Object call(T self, Call call);
  }

  /**
   * Calls a method.
   *
   * @throws RubyProblem if the value has none of that name
   */
  public static Object invoke(Object receiver, Call call) {
    return specific(receiver, call)
        .or(() -> from(COMMON, receiver, call))
        .orElseThrow(
            () -> call.problem("no method `" + call.name() + "` is known for " + nameOf(receiver)));
  }

  private static Optional<Object> specific(Object receiver, Call call) {
    if (receiver instanceof Constant module) {
      return ModuleMethods.call(module, call);
    }
    if (receiver instanceof String text) {
      return from(TextMethods.ALL, text, call);
    }
    if (receiver instanceof Symbol symbol) {
      return from(TextMethods.ALL, symbol.name(), call);
    }
    if (receiver instanceof Range range) {
      return from(ListMethods.ALL, range.items(), call);
    }
    if (receiver instanceof List<?>) {
      return from(ListMethods.ALL, Values.list(receiver), call);
    }
    if (receiver instanceof Map<?, ?> map) {
      return from(MapMethods.ALL, map, call).or(() -> asList(map, call));
    }
    if (receiver instanceof Number number) {
      return from(NumberMethods.ALL, number, call);
    }
    return receiver == Nil.NIL ? from(NumberMethods.NIL, Nil.NIL, call) : Optional.empty();
  }

  /** A hash answers to a list's methods as a list of pairs. */
  private static Optional<Object> asList(Map<?, ?> map, Call call) {
    return from(ListMethods.ALL, MapMethods.pairs(map), call);
  }

  private static <T> Optional<Object> from(Map<String, Method<T>> table, T self, Call call) {
    return Optional.ofNullable(table.get(call.name())).map(method -> method.call(self, call));
  }

  static String join(List<?> list, String separator) {
    return list.stream()
        .map(item -> item instanceof List<?> inner ? join(inner, separator) : Values.text(item))
        .collect(Collectors.joining(separator));
  }

  /** What an error calls a value: its kind, never its content, which may be secret. */
  static String nameOf(Object value) {
    if (value == Nil.NIL) {
      return "nil";
    }
    if (value instanceof Constant constant) {
      return constant.name();
    }
    List<String> names = new ArrayList<>();
    names.add(value instanceof String ? "text" : "");
    names.add(value instanceof Number ? "a number" : "");
    names.add(value instanceof List || value instanceof Range ? "a list" : "");
    names.add(value instanceof Map ? "a hash" : "");
    names.add(value instanceof Boolean ? "a boolean" : "");
    return names.stream().filter(name -> !name.isEmpty()).findFirst().orElse("a value");
  }
}
