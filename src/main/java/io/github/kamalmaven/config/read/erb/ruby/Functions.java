package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;

/** What Ruby offers without a receiver. */
public final class Functions {
  private Functions() {}

  /**
   * Calls one.
   *
   * @throws RubyProblem if there is none of that name
   */
  public static Object call(Call call) {
    return switch (call.name()) {
      // What libraries would bring is here already, or is refused where it is used.
      case "require", "require_relative" -> true;
      case "__dir__" -> call.scope().context().templateDirectory().toString();
      case "Integer" -> integer(call);
      case "String" -> Values.text(call.argument(0));
      case "raise" -> throw call.problem(Values.text(call.argument(0)));
      case "puts", "print" -> Nil.NIL;
      default -> throw call.problem("unknown variable or function `" + call.name() + "`");
    };
  }

  private static Long integer(Call call) {
    String text = Values.text(call.argument(0)).strip();
    if (!text.matches("[-+]?[0-9]{1,18}")) {
      throw call.problem("`Integer` needs a whole number, not " + Values.inspect(text));
    }
    return Long.valueOf(text);
  }
}
