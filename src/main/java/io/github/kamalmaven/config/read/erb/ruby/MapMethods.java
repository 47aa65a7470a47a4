package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Methods.Method;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Methods of hashes. */
final class MapMethods {
  static final Map<String, Method<Map<?, ?>>> ALL =
      Map.ofEntries(
          Map.entry("[]", (self, call) -> get(self, call.argument(0))),
          Map.entry("dig", MapMethods::dig),
          Map.entry("fetch", MapMethods::fetch),
          Map.entry("key?", (self, call) -> self.containsKey(call.argument(0))),
          Map.entry("include?", (self, call) -> self.containsKey(call.argument(0))),
          Map.entry("keys", (self, call) -> new ArrayList<Object>(self.keySet())),
          Map.entry("values", (self, call) -> new ArrayList<Object>(self.values())),
          Map.entry("to_h", (self, call) -> self),
          Map.entry("merge", MapMethods::merge));

  private MapMethods() {}

  static List<Object> pairs(Map<?, ?> self) {
    List<Object> pairs = new ArrayList<>();
    self.forEach((key, value) -> pairs.add(new ArrayList<Object>(List.of(key, value))));
    return pairs;
  }

  private static Object get(Map<?, ?> self, Object key) {
    Object value = self.get(key);
    return value == null ? Nil.NIL : value;
  }

  private static Object dig(Map<?, ?> self, Call call) {
    Object value = self;
    for (Object key : call.arguments()) {
      value = value instanceof Map<?, ?> map ? get(map, key) : Nil.NIL;
    }
    return value;
  }

  private static Object fetch(Map<?, ?> self, Call call) {
    Object key = call.argument(0);
    if (self.containsKey(key)) {
      return get(self, key);
    }
    if (call.block().isPresent()) {
      return call.each(key);
    }
    if (call.arguments().size() > 1) {
      return call.argument(1);
    }
    throw call.problem("key not found: " + Values.inspect(key));
  }

  private static Object merge(Map<?, ?> self, Call call) {
    Map<Object, Object> result = new LinkedHashMap<>(self);
    if (call.argument(0) instanceof Map<?, ?> other) {
      result.putAll(other);
    }
    return result;
  }
}
