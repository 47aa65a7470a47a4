package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Quoted;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as JSON, which is YAML too. */
final class Json {
  private Json() {}

  static String of(Object value) {
    if (value == Nil.NIL) {
      return "null";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return Values.text(value);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> Quoted.json(Values.text(e.getKey())) + ":" + of(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return Quoted.json(Values.text(value));
  }
}
