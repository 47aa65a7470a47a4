package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Methods.Method;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Methods of numbers and of {@code nil}. */
final class NumberMethods {
  static final Map<String, Method<Number>> ALL =
      Map.ofEntries(
          Map.entry("to_i", (self, call) -> self.longValue()),
          Map.entry("to_f", (self, call) -> self.doubleValue()),
          Map.entry("round", (self, call) -> Math.round(self.doubleValue())),
          Map.entry("floor", (self, call) -> (long) Math.floor(self.doubleValue())),
          Map.entry("ceil", (self, call) -> (long) Math.ceil(self.doubleValue())),
          Map.entry("abs", (self, call) -> absolute(self)),
          Map.entry("zero?", (self, call) -> self.doubleValue() == 0),
          Map.entry("positive?", (self, call) -> self.doubleValue() > 0),
          Map.entry("even?", (self, call) -> self.longValue() % 2 == 0),
          Map.entry("odd?", (self, call) -> self.longValue() % 2 != 0),
          Map.entry("succ", (self, call) -> self.longValue() + 1),
          Map.entry("times", NumberMethods::times));

  static final Map<String, Method<Nil>> NIL =
      Map.of(
          "to_i", (self, call) -> 0L,
          "to_f", (self, call) -> 0.0,
          "to_a", (self, call) -> new ArrayList<>(),
          "to_h", (self, call) -> new LinkedHashMap<>());

  private NumberMethods() {}

  private static Object absolute(Number self) {
    return self instanceof Long number
        ? (Object) Math.abs(number)
        : (Object) Math.abs(self.doubleValue());
  }

  private static Object times(Number self, Call call) {
    List<Object> numbers = new Range(0, self.longValue() - 1).items();
    if (call.block().isPresent()) {
      numbers.forEach(call::each);
      return self;
    }
    return numbers;
  }
}
