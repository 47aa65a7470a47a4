package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods that every value has. */
final class CommonMethods {
  static final MethodTable<Object> ALL =
      new MethodTable<Object>()
          .plain("nil?", 0, (self, call) -> self == Nil.NIL)
          .plain("blank?", 0, (self, call) -> Values.blank(self))
          .plain("present?", 0, (self, call) -> !Values.blank(self))
          .plain("presence", 0, (self, call) -> Values.blank(self) ? Nil.NIL : self)
          .plain("to_s", 0, (self, call) -> Values.text(self))
          .plain("inspect", 0, (self, call) -> Values.inspect(self))
          .plain("to_json", 0, (self, call) -> Json.of(self))
          .plain("freeze itself", 0, (self, call) -> self)
          .plain("dup clone", 0, (self, call) -> copy(self))
          .block("then yield_self", 0, (self, call) -> call.each(self))
          .block("tap", 0, CommonMethods::tap)
          .plain("in?", 1, (self, call) -> Values.truthy(included(self, call)))
          .plain("eql?", 1, (self, call) -> self.equals(call.argument(0)))
          .plain("!", 0, (self, call) -> !Values.truthy(self))
          .plain("==", 1, (self, call) -> Arithmetic.equal(self, call.argument(0)))
          .plain("is_a? kind_of?", 1, CommonMethods::isA)
          .block("try", 1, CommonMethods::tried)
          .plain("send public_send", 9, CommonMethods::sent)
          .plain("to_sym", 0, (self, call) -> new Symbol(Values.text(self)));

  private CommonMethods() {}

  private static Object copy(Object self) {
    if (self instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return self instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : self;
  }

  private static Object tap(Object self, Call call) {
    call.each(self);
    return self;
  }

  private static Object included(Object self, Call call) {
    return Methods.invoke(call.argument(0), call.as("include?", List.of(self)));
  }

  private static Object isA(Object self, Call call) {
    boolean is =
        switch (Values.text(call.argument(0))) {
          case "String" -> self instanceof String;
          case "Symbol" -> self instanceof Symbol;
          case "Integer" -> self instanceof Long;
          case "Float" -> self instanceof Double;
          case "Array" -> self instanceof List;
          case "Hash" -> self instanceof Map;
          case "NilClass" -> self == Nil.NIL;
          default -> throw call.problem("`is_a?` with such a class is not known here");
        };
    return is;
  }

  private static Object tried(Object self, Call call) {
    if (self == Nil.NIL) {
      return Nil.NIL;
    }
    return call.arguments().isEmpty()
        ? call.each(self)
        : Methods.invoke(self, call.as(call.text(0), List.of()));
  }

  private static Object sent(Object self, Call call) {
    List<Object> others = call.arguments().subList(1, call.arguments().size());
    return Methods.invoke(
        self, new Call(call.at(), call.text(0), others, Optional.empty(), call.scope()));
  }
}
