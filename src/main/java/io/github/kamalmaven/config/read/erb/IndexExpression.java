package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.library.Methods;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value in brackets after another: {@code list[0]}, which may be assigned.
 *
 * @param receiver what stands before the brackets
 * @param at offset of the bracket in the template
 * @param arguments what stands in the brackets
 */
record IndexExpression(Expression receiver, int at, CallParser.Arguments arguments)
    implements Expression {
  @Override
  public Object in(Scope scope) {
    return Methods.invoke(
        receiver.in(scope), new Call(at, "[]", arguments.values(scope), Optional.empty(), scope));
  }

  Object store(Scope scope, Object value) {
    List<Object> all = new ArrayList<>(arguments.values(scope));
    all.add(value);
    Methods.invoke(receiver.in(scope), new Call(at, "[]=", all, Optional.empty(), scope));
    return value;
  }
}
