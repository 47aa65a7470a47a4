package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Methods.Method;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Methods of lists, and of ranges and hashes taken as lists. */
final class ListMethods {
  static final Map<String, Method<List<Object>>> ALL =
      Map.ofEntries(
          Map.entry("each", ListMethods::each),
          Map.entry("each_with_index", ListMethods::eachWithIndex),
          Map.entry("each_with_object", ListMethods::eachWithObject),
          Map.entry("map", ListMethods::map),
          Map.entry("collect", ListMethods::map),
          Map.entry("flat_map", (self, call) -> flatten(map(self, call))),
          Map.entry("with_index", ListMethods::withIndex),
          Map.entry("select", (self, call) -> filter(self, item -> holds(call, item))),
          Map.entry("filter", (self, call) -> filter(self, item -> holds(call, item))),
          Map.entry("reject", (self, call) -> filter(self, item -> !holds(call, item))),
          Map.entry("find", (self, call) -> first(filter(self, item -> holds(call, item)))),
          Map.entry("detect", (self, call) -> first(filter(self, item -> holds(call, item)))),
          Map.entry("any?", (self, call) -> self.stream().anyMatch(item -> holds(call, item))),
          Map.entry("all?", (self, call) -> self.stream().allMatch(item -> holds(call, item))),
          Map.entry("none?", (self, call) -> self.stream().noneMatch(item -> holds(call, item))),
          Map.entry("empty?", (self, call) -> self.isEmpty()),
          Map.entry("size", (self, call) -> (long) self.size()),
          Map.entry("length", (self, call) -> (long) self.size()),
          Map.entry("count", (self, call) -> (long) filter(self, i -> counts(call, i)).size()),
          Map.entry("first", ListMethods::firstOf),
          Map.entry("last", (self, call) -> self.isEmpty() ? Nil.NIL : self.get(self.size() - 1)),
          Map.entry("take", (self, call) -> part(self, 0, call.number(0, 0))),
          Map.entry("drop", (self, call) -> part(self, call.number(0, 0), self.size())),
          Map.entry("include?", (self, call) -> contains(self, call.argument(0))),
          Map.entry("index", (self, call) -> index(self, call.argument(0))),
          Map.entry("join", (self, call) -> Methods.join(self, separator(call))),
          Map.entry("reverse", (self, call) -> reversed(self)),
          Map.entry("sort", ListMethods::sorted),
          Map.entry("sort_by", ListMethods::sorted),
          Map.entry("min", (self, call) -> first(sorted(self, call))),
          Map.entry("max", (self, call) -> first(reversed(sorted(self, call)))),
          Map.entry("sum", ListMethods::sum),
          Map.entry("uniq", (self, call) -> new ArrayList<>(new LinkedHashSet<>(self))),
          Map.entry("compact", (self, call) -> filter(self, item -> item != Nil.NIL)),
          Map.entry("compact_blank", (self, call) -> filter(self, item -> !Values.blank(item))),
          Map.entry("flatten", (self, call) -> flatten(self)),
          Map.entry("to_a", (self, call) -> self),
          Map.entry("to_h", ListMethods::toMap),
          Map.entry("push", ListMethods::push),
          Map.entry("dig", (self, call) -> slice(self, call)),
          Map.entry("[]", ListMethods::slice));

  private ListMethods() {}

  private static Object each(List<Object> self, Call call) {
    if (call.block().isPresent()) {
      List.copyOf(self).forEach(call::each);
    }
    return self;
  }

  private static Object eachWithIndex(List<Object> self, Call call) {
    List<Object> pairs = pairs(self, 0);
    if (call.block().isEmpty()) {
      return pairs;
    }
    pairs.forEach(call::each);
    return self;
  }

  private static Object eachWithObject(List<Object> self, Call call) {
    Object memo = call.argument(0);
    self.forEach(item -> call.each(new ArrayList<>(List.of(item, memo))));
    return memo;
  }

  /** After {@code map} without a block. */
  private static Object withIndex(List<Object> self, Call call) {
    return map(pairs(self, call.number(0, 0)), call);
  }

  private static List<Object> pairs(List<Object> self, long from) {
    List<Object> pairs = new ArrayList<>();
    for (int i = 0; i < self.size(); i++) {
      pairs.add(new ArrayList<>(List.of(self.get(i), from + i)));
    }
    return pairs;
  }

  private static List<Object> map(List<Object> self, Call call) {
    List<Object> result = new ArrayList<>();
    self.forEach(item -> result.add(call.block().isPresent() ? call.each(item) : item));
    return result;
  }

  private static boolean holds(Call call, Object item) {
    return Values.truthy(call.block().isPresent() ? call.each(item) : item);
  }

  private static boolean counts(Call call, Object item) {
    return call.block().isEmpty() || holds(call, item);
  }

  private static List<Object> filter(List<Object> self, Predicate<Object> wanted) {
    return new ArrayList<>(self.stream().filter(wanted).toList());
  }

  private static Object first(List<Object> self) {
    return self.isEmpty() ? Nil.NIL : self.get(0);
  }

  private static Object firstOf(List<Object> self, Call call) {
    return call.arguments().isEmpty() ? first(self) : part(self, 0, call.number(0, 0));
  }

  private static List<Object> part(List<Object> self, long from, long to) {
    int start = (int) Math.max(0, Math.min(from, self.size()));
    return new ArrayList<>(self.subList(start, (int) Math.max(start, Math.min(to, self.size()))));
  }

  private static boolean contains(List<Object> self, Object wanted) {
    return self.stream().anyMatch(item -> Arithmetic.equal(item, wanted));
  }

  private static Object index(List<Object> self, Object wanted) {
    int index = self.indexOf(wanted);
    return index < 0 ? Nil.NIL : (Object) (long) index;
  }

  private static String separator(Call call) {
    return call.arguments().isEmpty() ? "" : call.text(0);
  }

  private static List<Object> reversed(List<Object> self) {
    List<Object> result = new ArrayList<>(self);
    Collections.reverse(result);
    return result;
  }

  private static List<Object> sorted(List<Object> self, Call call) {
    Comparator<Object> order =
        (a, b) ->
            ((Long) Arithmetic.apply(call.at(), "<=>", key(call, a), key(call, b))).intValue();
    return new ArrayList<>(self.stream().sorted(order).toList());
  }

  private static Object key(Call call, Object item) {
    return call.name().equals("sort_by") ? call.each(item) : item;
  }

  private static Object sum(List<Object> self, Call call) {
    Object sum = 0L;
    for (Object item : map(self, call)) {
      sum = Arithmetic.apply(call.at(), "+", sum, item);
    }
    return sum;
  }

  private static List<Object> flatten(List<Object> self) {
    List<Object> result = new ArrayList<>();
    for (Object item : self) {
      result.addAll(item instanceof List<?> inner ? flatten(Values.list(inner)) : List.of(item));
    }
    return result;
  }

  private static Object toMap(List<Object> self, Call call) {
    Map<Object, Object> result = new LinkedHashMap<>();
    for (Object item : map(self, call)) {
      if (!(item instanceof List<?> pair) || pair.size() != 2) {
        throw call.problem("`to_h` of something else than pairs");
      }
      result.put(pair.get(0), pair.get(1));
    }
    return result;
  }

  private static Object push(List<Object> self, Call call) {
    self.addAll(call.arguments());
    return self;
  }

  private static Object slice(List<Object> self, Call call) {
    boolean single = call.arguments().size() == 1 && call.argument(0) instanceof Long;
    Range range = Indexes.range(call);
    int from = range.from(self.size());
    if (from < 0 || from > self.size()) {
      return Nil.NIL;
    }
    if (single) {
      return from < self.size() ? self.get(from) : Nil.NIL;
    }
    return part(self, from, range.to(self.size()));
  }
}
