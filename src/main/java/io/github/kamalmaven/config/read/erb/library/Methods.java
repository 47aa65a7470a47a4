package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Patterns;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Moment;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Regex;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a value's method. */
public final class Methods {
  private Methods() {}

  /** Whether any value has a method of that name, so far as is known before there is one. */
  public static boolean isKnown(String name) {
    return name.equals("[]")
        || Modules.knowsMethod(name)
        || Stream.of(
                CommonMethods.ALL,
                TextMethods.ALL,
                MoreTextMethods.ALL,
                ListMethods.ALL,
                ListSearches.ALL,
                ListChanges.ALL,
                MapMethods.ALL,
                NumberMethods.ALL,
                NumberMethods.NIL,
                MomentMethods.ALL)
            .anyMatch(table -> table.knows(name));
  }

  /**
   * Calls a method.
   *
   * @throws RubyProblem if the value has none of that name, or it fails
   */
  public static Object invoke(Object receiver, Call call) {
    try {
      Object result =
          specific(receiver, call)
              .or(() -> CommonMethods.ALL.call(receiver, call))
              .orElseThrow(
                  () ->
                      call.problem(
                          "no method `"
                              + call.name()
                              + "` is known for "
                              + Values.nameOf(receiver)));
      return call.scope().pay(call.at(), result);
    } catch (KamalException failure) {
      throw new RubyProblem(
          call.at(),
          String.valueOf(failure.getMessage()),
          failure.remedy().orElse(RubyProblem.REMEDY),
          failure);
    } catch (IndexOutOfBoundsException
        | ArithmeticException
        | ClassCastException
        | IllegalArgumentException
        | UnsupportedOperationException unforeseen) {
      throw call.problem("`" + call.name() + "` cannot be evaluated with these values");
    }
  }

  private static Optional<Object> specific(Object receiver, Call call) {
    if (receiver instanceof Constant module) {
      return Modules.call(module, call);
    }
    if (receiver instanceof String text) {
      return text(text, call);
    }
    if (receiver instanceof Symbol symbol) {
      return symbol(symbol, call);
    }
    if (receiver instanceof Range range) {
      return list(range.items(call.at()), call);
    }
    if (receiver instanceof List<?>) {
      return list(Values.list(receiver), call);
    }
    if (receiver instanceof Map<?, ?>) {
      return map(Values.map(receiver), call);
    }
    if (receiver instanceof Number number) {
      return NumberMethods.ALL.call(number, call);
    }
    if (receiver instanceof Moment moment) {
      return MomentMethods.ALL.call(moment, call);
    }
    if (receiver instanceof Regex regex) {
      return call.name().equals("match?")
          ? Optional.of(Patterns.of(call, regex).over(call.text(0)).find())
          : Optional.empty();
    }
    return receiver == Nil.NIL ? NumberMethods.NIL.call(Nil.NIL, call) : Optional.empty();
  }

  private static Optional<Object> text(String text, Call call) {
    return TextMethods.ALL.call(text, call).or(() -> MoreTextMethods.ALL.call(text, call));
  }

  /** A symbol answers to what a text does; what stays a symbol in Ruby stays one. */
  private static Optional<Object> symbol(Symbol symbol, Call call) {
    return text(symbol.name(), call)
        .map(
            result ->
                List.of("upcase", "downcase", "capitalize", "succ").contains(call.name())
                    ? new Symbol(Values.text(result))
                    : result);
  }

  static Optional<Object> list(List<Object> list, Call call) {
    return ListMethods.ALL
        .call(list, call)
        .or(() -> ListSearches.ALL.call(list, call))
        .or(() -> ListChanges.ALL.call(list, call));
  }

  /** A hash answers to a list's methods as a list of pairs, but cannot be changed as one. */
  static Optional<Object> map(Map<Object, Object> map, Call call) {
    return MapMethods.ALL
        .call(map, call)
        .or(() -> ListMethods.ALL.call(MapMethods.pairs(map), call))
        .or(() -> ListSearches.ALL.call(MapMethods.pairs(map), call));
  }
}
