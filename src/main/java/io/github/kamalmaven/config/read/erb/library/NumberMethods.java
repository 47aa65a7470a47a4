package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Methods of numbers and of {@code nil}. */
final class NumberMethods {
  static final MethodTable<Number> ALL =
      new MethodTable<Number>()
          .plain("to_i to_int truncate", 0, (self, call) -> self.longValue())
          .plain("to_f", 0, (self, call) -> self.doubleValue())
          .plain("to_s", 1, NumberMethods::text)
          .plain("round", 1, (self, call) -> rounded(self, call, RoundingMode.HALF_UP))
          .plain("floor", 1, (self, call) -> rounded(self, call, RoundingMode.FLOOR))
          .plain("ceil", 1, (self, call) -> rounded(self, call, RoundingMode.CEILING))
          .plain("abs", 0, (self, call) -> absolute(self))
          .plain("zero?", 0, (self, call) -> self.doubleValue() == 0)
          .plain("positive?", 0, (self, call) -> self.doubleValue() > 0)
          .plain("negative?", 0, (self, call) -> self.doubleValue() < 0)
          .plain("even?", 0, (self, call) -> whole(self, call) % 2 == 0)
          .plain("odd?", 0, (self, call) -> whole(self, call) % 2 != 0)
          .plain("succ next", 0, (self, call) -> whole(self, call) + 1)
          .plain("pred", 0, (self, call) -> whole(self, call) - 1)
          .plain("fdiv", 1, (self, call) -> applied(call, "/", self.doubleValue()))
          .plain("div", 1, (self, call) -> applied(call, "/", whole(self, call)))
          .plain("modulo", 1, (self, call) -> applied(call, "%", self))
          .plain("pow", 1, (self, call) -> applied(call, "**", self))
          .plain("clamp", 2, NumberMethods::clamped)
          .plain("between?", 2, NumberMethods::between)
          .block("times", 0, (self, call) -> counted(self, call, 0, whole(self, call) - 1))
          .block(
              "upto", 1, (self, call) -> counted(self, call, whole(self, call), call.number(0, 0)))
          .block("downto", 1, NumberMethods::downto);

  static final MethodTable<Nil> NIL =
      new MethodTable<Nil>()
          .plain("to_i", 0, (self, call) -> 0L)
          .plain("to_f", 0, (self, call) -> 0.0)
          .plain("to_json", 0, (self, call) -> "null")
          .plain("to_a", 0, (self, call) -> new ArrayList<>())
          .plain("to_h", 0, (self, call) -> new LinkedHashMap<>());

  private NumberMethods() {}

  private static long whole(Number self, Call call) {
    if (self instanceof Long number) {
      return number;
    }
    throw call.problem("`" + call.name() + "` of a number with a fraction");
  }

  private static Object text(Number self, Call call) {
    return call.arguments().isEmpty()
        ? Values.text(self)
        : Long.toString(whole(self, call), (int) call.number(0, 10));
  }

  private static Object rounded(Number self, Call call, RoundingMode mode) {
    long digits = call.number(0, 0);
    if (self instanceof Long && digits >= 0) {
      return self;
    }
    if (digits < 0 || digits > 15) {
      throw call.problem("`" + call.name() + "` to so many digits");
    }
    BigDecimal rounded = new BigDecimal(self.toString()).setScale((int) digits, mode);
    return digits == 0 ? (Object) rounded.longValueExact() : (Object) rounded.doubleValue();
  }

  private static Object absolute(Number self) {
    return self instanceof Long number
        ? (Object) Math.absExact(number)
        : (Object) Math.abs(self.doubleValue());
  }

  private static Object applied(Call call, String operator, Object self) {
    return Arithmetic.apply(call.scope(), call.at(), operator, self, call.argument(0));
  }

  private static boolean less(Call call, Object a, Object b) {
    return Values.truthy(Arithmetic.apply(call.scope(), call.at(), "<", a, b));
  }

  private static Object clamped(Number self, Call call) {
    Object least = call.argument(0);
    Object most = call.argument(1);
    return less(call, self, least) ? least : less(call, most, self) ? most : self;
  }

  private static Object between(Number self, Call call) {
    return !less(call, self, call.argument(0)) && !less(call, call.argument(1), self);
  }

  private static Object counted(Number self, Call call, long from, long to) {
    List<Object> numbers = new Range(from, to).items(call.at());
    if (call.block().isPresent()) {
      numbers.forEach(call::each);
      return self;
    }
    return numbers;
  }

  private static Object downto(Number self, Call call) {
    List<Object> numbers =
        ListMethods.reversed(new Range(call.number(0, 0), whole(self, call)).items(call.at()));
    if (call.block().isPresent()) {
      numbers.forEach(call::each);
      return self;
    }
    return numbers;
  }
}
