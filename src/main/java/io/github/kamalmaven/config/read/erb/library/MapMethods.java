package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Methods of hashes. */
final class MapMethods {
  static final MethodTable<Map<Object, Object>> ALL =
      new MethodTable<Map<Object, Object>>()
          .plain("[]", 1, (self, call) -> get(self, call.argument(0)))
          .plain("dig", 9, MapMethods::dig)
          .block("fetch", 2, MapMethods::fetch)
          .plain(
              "key? has_key? include? member?",
              1,
              (self, call) -> self.containsKey(call.argument(0)))
          .plain("value? has_value?", 1, (self, call) -> self.containsValue(call.argument(0)))
          .plain("key", 1, (self, call) -> keyOf(self, call.argument(0)))
          .plain("keys", 0, (self, call) -> new ArrayList<>(self.keySet()))
          .plain("values", 0, (self, call) -> new ArrayList<>(self.values()))
          .plain("values_at", 99, (self, call) -> valuesAt(self, call))
          .plain("to_h to_hash", 0, (self, call) -> self)
          .plain("to_a", 0, (self, call) -> pairs(self))
          .plain("invert", 0, (self, call) -> inverted(self))
          .plain("merge", 9, MapMethods::merge)
          .plain("merge! update", 9, MapMethods::update)
          .plain("deep_merge", 1, (self, call) -> deepMerge(self, call.map(0)))
          .plain("[]= store", 2, MapMethods::store)
          .plain("delete", 1, MapMethods::delete)
          .plain("slice", 99, MapMethods::slice)
          .plain("except", 99, (self, call) -> kept(self, (k, v) -> !call.arguments().contains(k)))
          .plain("compact", 0, (self, call) -> kept(self, (k, v) -> v != Nil.NIL))
          .plain("compact_blank", 0, (self, call) -> kept(self, (k, v) -> !Values.blank(v)))
          .plain("symbolize_keys", 0, (self, call) -> keyed(self, MapMethods::symbol))
          .plain("stringify_keys", 0, (self, call) -> keyed(self, Values::text))
          .block("transform_keys", 0, (self, call) -> keyed(self, call::each))
          .block("transform_values", 0, MapMethods::transformValues)
          .block("select filter", 0, (self, call) -> kept(self, (k, v) -> holds(call, k, v)))
          .block("reject", 0, (self, call) -> kept(self, (k, v) -> !holds(call, k, v)))
          .block("each each_pair", 0, MapMethods::each)
          .block("each_key", 0, (self, call) -> each(self, call, self.keySet()))
          .block("each_value", 0, (self, call) -> each(self, call, self.values()));

  private MapMethods() {}

  static List<Object> pairs(Map<?, ?> self) {
    List<Object> pairs = new ArrayList<>();
    self.forEach((key, value) -> pairs.add(ListMethods.pair(key, value)));
    return pairs;
  }

  private static boolean holds(Call call, Object key, Object value) {
    return Values.truthy(call.each(key, value));
  }

  private static Object get(Map<?, ?> self, Object key) {
    Object value = self.get(key);
    return value == null ? Nil.NIL : value;
  }

  private static Object keyOf(Map<Object, Object> self, Object wanted) {
    return self.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Nil.NIL);
  }

  static Object dig(Object self, Call call) {
    Object value = self;
    for (Object key : call.arguments()) {
      if (value == Nil.NIL) {
        return value;
      }
      value = Methods.invoke(value, call.as("[]", List.of(key)));
    }
    return value;
  }

  private static Object fetch(Map<Object, Object> self, Call call) {
    Object key = call.argument(0);
    return self.containsKey(key)
        ? get(self, key)
        : otherwise(call, "key not found: " + Values.inspect(key));
  }

  /** What is given for the case that something is not there. */
  static Object otherwise(Call call, String missing) {
    if (call.block().isPresent()) {
      return call.each(call.argument(0));
    }
    if (call.arguments().size() > 1) {
      return call.argument(1);
    }
    throw new RubyProblem(call.at(), missing, "give `fetch` a default", null);
  }

  private static List<Object> valuesAt(Map<Object, Object> self, Call call) {
    List<Object> values = new ArrayList<>();
    call.arguments().forEach(key -> values.add(get(self, key)));
    return values;
  }

  private static Object inverted(Map<Object, Object> self) {
    Map<Object, Object> result = new LinkedHashMap<>();
    self.forEach((key, value) -> result.put(value, key));
    return result;
  }

  private static Object merge(Map<Object, Object> self, Call call) {
    return update(new LinkedHashMap<>(self), call);
  }

  private static Object update(Map<Object, Object> self, Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      self.putAll(call.map(i));
    }
    return self;
  }

  private static Map<Object, Object> deepMerge(
      Map<Object, Object> self, Map<Object, Object> other) {
    Map<Object, Object> result = new LinkedHashMap<>(self);
    other.forEach(
        (key, value) ->
            result.merge(
                key,
                value,
                (a, b) ->
                    a instanceof Map<?, ?> && b instanceof Map<?, ?>
                        ? deepMerge(Values.map(a), Values.map(b))
                        : b));
    return result;
  }

  private static Object store(Map<Object, Object> self, Call call) {
    self.put(call.argument(0), call.argument(1));
    return call.argument(1);
  }

  private static Object delete(Map<Object, Object> self, Call call) {
    Object old = self.remove(call.argument(0));
    return old == null ? Nil.NIL : old;
  }

  private static Map<Object, Object> kept(
      Map<Object, Object> self, BiPredicate<Object, Object> wanted) {
    Map<Object, Object> result = new LinkedHashMap<>();
    self.forEach(
        (key, value) -> {
          if (wanted.test(key, value)) {
            result.put(key, value);
          }
        });
    return result;
  }

  private static Object slice(Map<Object, Object> self, Call call) {
    Map<Object, Object> result = new LinkedHashMap<>();
    call.arguments().stream()
        .filter(self::containsKey)
        .forEach(key -> result.put(key, get(self, key)));
    return result;
  }

  private static Map<Object, Object> keyed(Map<Object, Object> self, UnaryOperator<Object> change) {
    Map<Object, Object> result = new LinkedHashMap<>();
    self.forEach((key, value) -> result.put(change.apply(key), value));
    return result;
  }

  private static Object symbol(Object key) {
    return key instanceof String text ? new Symbol(text) : key;
  }

  private static Object transformValues(Map<Object, Object> self, Call call) {
    Map<Object, Object> result = new LinkedHashMap<>();
    self.forEach((key, value) -> result.put(key, call.each(value)));
    return result;
  }

  private static Object each(Map<Object, Object> self, Call call) {
    if (call.block().isEmpty()) {
      return pairs(self);
    }
    pairs(self).forEach(call::each);
    return self;
  }

  private static Object each(Map<Object, Object> self, Call call, Iterable<Object> items) {
    List<Object> all = new ArrayList<>();
    items.forEach(all::add);
    all.forEach(call::each);
    return self;
  }
}
