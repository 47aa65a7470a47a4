package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Methods of lists that make something of all items; ranges and hashes have them as well. */
final class ListMethods {
  static final MethodTable<List<Object>> ALL =
      new MethodTable<List<Object>>()
          .block("each each_entry", 0, ListMethods::each)
          .block("each_with_index", 0, ListMethods::eachWithIndex)
          .block("each_with_object", 1, ListMethods::eachWithObject)
          .block("reverse_each", 0, (self, call) -> each(reversed(self), call))
          .block("map collect", 0, ListMethods::map)
          .block("flat_map", 0, (self, call) -> flatten(map(self, call), 1))
          .block("filter_map", 0, (self, call) -> truthy(map(self, call)))
          .block("with_index", 1, ListMethods::withIndex)
          .block("reduce inject", 2, ListMethods::reduce)
          .block("sum", 1, ListMethods::sum)
          .block("group_by", 0, ListMethods::groupBy)
          .block("partition", 0, ListMethods::partition)
          .block("each_slice", 1, ListMethods::eachSlice)
          .block("zip", 1, ListMethods::zip)
          .block("to_h", 0, ListMethods::toMap)
          .block("uniq", 0, ListMethods::unique)
          .plain("tally", 0, ListMethods::tally)
          .plain("size length", 0, (self, call) -> (long) self.size())
          .plain("empty?", 0, (self, call) -> self.isEmpty())
          .plain("join", 1, ListMethods::join)
          .plain("reverse", 0, (self, call) -> reversed(self))
          .plain("rotate", 1, ListMethods::rotated)
          .plain("compact", 0, (self, call) -> without(self, Nil.NIL))
          .plain("compact_blank", 0, (self, call) -> present(self))
          .plain("without excluding", 9, (self, call) -> excluding(self, call))
          .plain("flatten", 1, (self, call) -> flatten(self, (int) call.number(0, 99)))
          .plain("to_a entries to_ary", 0, (self, call) -> self)
          .plain("to_sentence", 0, (self, call) -> sentence(self));

  private ListMethods() {}

  static boolean holds(Call call, Object item) {
    return Values.truthy(call.block().isPresent() ? call.each(item) : item);
  }

  private static Object each(List<Object> self, Call call) {
    if (call.block().isPresent()) {
      List.copyOf(self).forEach(call::each);
    }
    return self;
  }

  private static Object eachWithIndex(List<Object> self, Call call) {
    if (call.block().isEmpty()) {
      return pairs(self, 0);
    }
    List<Object> items = List.copyOf(self);
    for (int i = 0; i < items.size(); i++) {
      call.each(items.get(i), (long) i);
    }
    return self;
  }

  private static Object eachWithObject(List<Object> self, Call call) {
    Object memo = call.argument(0);
    self.forEach(item -> call.each(item, memo));
    return memo;
  }

  /** After {@code map} or {@code each} without a block. */
  private static Object withIndex(List<Object> self, Call call) {
    return map(pairs(self, call.number(0, 0)), call);
  }

  private static List<Object> pairs(List<Object> self, long from) {
    List<Object> pairs = new ArrayList<>();
    for (int i = 0; i < self.size(); i++) {
      pairs.add(pair(self.get(i), from + i));
    }
    return pairs;
  }

  static List<Object> pair(Object first, Object second) {
    return new ArrayList<>(List.of(first, second));
  }

  static List<Object> map(List<Object> self, Call call) {
    List<Object> result = new ArrayList<>();
    self.forEach(item -> result.add(call.block().isPresent() ? call.each(item) : item));
    return result;
  }

  private static Object reduce(List<Object> self, Call call) {
    List<Object> items = new ArrayList<>(self);
    boolean named = call.block().isEmpty();
    int begins = call.arguments().size() - (named ? 1 : 0);
    if (begins > 0) {
      items.add(0, call.argument(0));
    }
    if (items.isEmpty()) {
      return Nil.NIL;
    }
    Object memo = items.get(0);
    for (Object item : items.subList(1, items.size())) {
      memo = named ? combined(call, call.text(begins), memo, item) : call.each(memo, item);
    }
    return memo;
  }

  private static Object combined(Call call, String method, Object memo, Object item) {
    return method.matches("\\w+[?!]?")
        ? Methods.invoke(memo, call.as(method, List.of(item)))
        : Arithmetic.apply(call.scope(), call.at(), method, memo, item);
  }

  private static Object sum(List<Object> self, Call call) {
    Object sum = call.arguments().isEmpty() ? (Object) 0L : call.argument(0);
    for (Object item : map(self, call)) {
      sum = Arithmetic.apply(call.scope(), call.at(), "+", sum, item);
    }
    return sum;
  }

  private static Object groupBy(List<Object> self, Call call) {
    Map<Object, Object> groups = new LinkedHashMap<>();
    for (Object item : self) {
      Values.list(groups.computeIfAbsent(call.each(item), key -> new ArrayList<>())).add(item);
    }
    return groups;
  }

  private static Object tally(List<Object> self, Call call) {
    Map<Object, Object> counts = new LinkedHashMap<>();
    self.forEach(item -> counts.merge(item, 1L, (a, b) -> (Long) a + (Long) b));
    return counts;
  }

  private static Object partition(List<Object> self, Call call) {
    List<Object> those = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    self.forEach(item -> (Values.truthy(call.each(item)) ? those : others).add(item));
    return pair(those, others);
  }

  private static Object eachSlice(List<Object> self, Call call) {
    int size = (int) Math.min(call.number(0, 0), Range.LIMIT);
    if (size < 1) {
      throw call.problem("`" + call.name() + "` with such a size");
    }
    List<Object> slices = new ArrayList<>();
    for (int i = 0; i < self.size(); i += size) {
      slices.add(new ArrayList<>(self.subList(i, Math.min(self.size(), i + size))));
    }
    return each(slices, call);
  }

  private static Object zip(List<Object> self, Call call) {
    List<Object> other = call.list(0);
    List<Object> pairs = new ArrayList<>();
    for (int i = 0; i < self.size(); i++) {
      pairs.add(pair(self.get(i), i < other.size() ? other.get(i) : Nil.NIL));
    }
    each(pairs, call);
    return call.block().isPresent() ? Nil.NIL : pairs;
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

  private static Object unique(List<Object> self, Call call) {
    Map<Object, Object> first = new LinkedHashMap<>();
    self.forEach(
        item -> first.putIfAbsent(call.block().isPresent() ? call.each(item) : item, item));
    return new ArrayList<>(first.values());
  }

  private static Object join(List<Object> self, Call call) {
    return Values.join(self, call.arguments().isEmpty() ? "" : call.text(0));
  }

  static List<Object> reversed(List<Object> self) {
    List<Object> result = new ArrayList<>(self);
    Collections.reverse(result);
    return result;
  }

  private static Object rotated(List<Object> self, Call call) {
    List<Object> result = new ArrayList<>(self);
    if (!self.isEmpty()) {
      Collections.rotate(result, (int) -(call.number(0, 1) % self.size()));
    }
    return result;
  }

  private static List<Object> without(List<Object> self, Object unwanted) {
    return new ArrayList<>(self.stream().filter(item -> !item.equals(unwanted)).toList());
  }

  private static List<Object> truthy(List<Object> self) {
    return new ArrayList<>(self.stream().filter(Values::truthy).toList());
  }

  private static List<Object> present(List<Object> self) {
    return new ArrayList<>(self.stream().filter(item -> !Values.blank(item)).toList());
  }

  private static List<Object> excluding(List<Object> self, Call call) {
    List<Object> unwanted = flatten(call.arguments(), 1);
    return new ArrayList<>(self.stream().filter(item -> !unwanted.contains(item)).toList());
  }

  static List<Object> flatten(List<Object> self, int depth) {
    List<Object> result = new ArrayList<>();
    for (Object item : self) {
      boolean opened = depth > 0 && item instanceof List<?>;
      result.addAll(opened ? flatten(Values.list(item), depth - 1) : List.of(item));
    }
    return result;
  }

  private static Object sentence(List<Object> self) {
    if (self.size() < 3) {
      return Values.join(self, " and ");
    }
    int last = self.size() - 1;
    return Values.join(self.subList(0, last), ", ") + ", and " + Values.text(self.get(last));
  }
}
