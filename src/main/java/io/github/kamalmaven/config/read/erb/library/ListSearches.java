package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Methods of lists that find, sort or choose items; ranges and hashes have them as well. */
final class ListSearches {
  static final MethodTable<List<Object>> ALL =
      new MethodTable<List<Object>>()
          .block("select filter find_all", 0, (self, call) -> filter(self, i -> chosen(call, i)))
          .block("reject", 0, (self, call) -> filter(self, item -> !chosen(call, item)))
          .block("find detect", 0, (self, call) -> first(filter(self, i -> chosen(call, i))))
          .block("take_while", 0, (self, call) -> self.subList(0, prefix(self, call)))
          .block("drop_while", 0, (self, call) -> self.subList(prefix(self, call), self.size()))
          .block("any?", 0, (self, call) -> self.stream().anyMatch(i -> ListMethods.holds(call, i)))
          .block("all?", 0, (self, call) -> self.stream().allMatch(i -> ListMethods.holds(call, i)))
          .block(
              "none?", 0, (self, call) -> self.stream().noneMatch(i -> ListMethods.holds(call, i)))
          .block(
              "one?", 0, (self, call) -> filter(self, i -> ListMethods.holds(call, i)).size() == 1)
          .block("many?", 0, (self, call) -> filter(self, i -> counts(call, i)).size() > 1)
          .block("count", 1, (self, call) -> (long) filter(self, i -> counts(call, i)).size())
          .block("index find_index", 1, ListSearches::index)
          .block("sort", 0, ListSearches::sorted)
          .block("sort_by", 0, ListSearches::sortedBy)
          .block("min", 0, (self, call) -> first(sorted(self, call)))
          .block("max", 0, (self, call) -> last(sorted(self, call)))
          .block("min_by", 0, (self, call) -> first(sortedBy(self, call)))
          .block("max_by", 0, (self, call) -> first(sortedBy(ListMethods.reversed(self), call, -1)))
          .plain("minmax", 0, (self, call) -> minmax(sorted(self, call)))
          .plain("first", 1, ListSearches::firstOf)
          .plain("last", 1, ListSearches::lastOf)
          .plain("take", 1, (self, call) -> part(self, 0, call.number(0, 0)))
          .plain("drop", 1, (self, call) -> part(self, call.number(0, 0), self.size()))
          .plain("include? member?", 1, (self, call) -> contains(self, call.argument(0)))
          .plain("exclude?", 1, (self, call) -> !contains(self, call.argument(0)))
          .block("fetch", 2, ListSearches::fetch)
          .plain("values_at", 99, ListSearches::valuesAt)
          .plain("dig", 9, (self, call) -> MapMethods.dig(self, call))
          .plain("[] slice", 2, ListSearches::slice);

  private ListSearches() {}

  private static boolean chosen(Call call, Object item) {
    return Values.truthy(call.each(item));
  }

  private static int prefix(List<Object> self, Call call) {
    int length = 0;
    while (length < self.size() && chosen(call, self.get(length))) {
      length++;
    }
    return length;
  }

  private static boolean counts(Call call, Object item) {
    if (!call.arguments().isEmpty()) {
      return Arithmetic.equal(item, call.argument(0));
    }
    return call.block().isEmpty() || chosen(call, item);
  }

  private static List<Object> filter(List<Object> self, Predicate<Object> wanted) {
    return new ArrayList<>(self.stream().filter(wanted).toList());
  }

  private static Object first(List<Object> self) {
    return self.isEmpty() ? Nil.NIL : self.get(0);
  }

  private static Object last(List<Object> self) {
    return self.isEmpty() ? Nil.NIL : self.get(self.size() - 1);
  }

  private static Object minmax(List<Object> sorted) {
    return ListMethods.pair(first(sorted), last(sorted));
  }

  private static Object firstOf(List<Object> self, Call call) {
    return call.arguments().isEmpty() ? first(self) : part(self, 0, call.number(0, 0));
  }

  private static Object lastOf(List<Object> self, Call call) {
    return call.arguments().isEmpty()
        ? last(self)
        : part(self, self.size() - call.number(0, 0), self.size());
  }

  private static List<Object> part(List<Object> self, long from, long to) {
    int start = (int) Math.max(0, Math.min(from, self.size()));
    return new ArrayList<>(self.subList(start, (int) Math.max(start, Math.min(to, self.size()))));
  }

  private static boolean contains(List<Object> self, Object wanted) {
    return self.stream().anyMatch(item -> Arithmetic.equal(item, wanted));
  }

  private static Object index(List<Object> self, Call call) {
    for (int i = 0; i < self.size(); i++) {
      Object item = self.get(i);
      boolean found =
          call.block().isPresent() ? chosen(call, item) : Arithmetic.equal(item, call.argument(0));
      if (found) {
        return (long) i;
      }
    }
    return Nil.NIL;
  }

  private static List<Object> sorted(List<Object> self, Call call) {
    return sorted(
        self, (a, b) -> order(call.block().isPresent() ? call.each(a, b) : compare(call, a, b)));
  }

  private static List<Object> sortedBy(List<Object> self, Call call) {
    return sortedBy(self, call, 1);
  }

  private static List<Object> sortedBy(List<Object> self, Call call, int sign) {
    return sorted(self, (a, b) -> sign * order(compare(call, call.each(a), call.each(b))));
  }

  private static List<Object> sorted(List<Object> self, Comparator<Object> order) {
    return new ArrayList<>(self.stream().sorted(order).toList());
  }

  private static Object compare(Call call, Object a, Object b) {
    return Arithmetic.apply(call.scope(), call.at(), "<=>", a, b);
  }

  private static int order(Object compared) {
    return Long.signum((Long) compared);
  }

  private static Object fetch(List<Object> self, Call call) {
    long index = call.number(0, 0);
    long at = index < 0 ? index + self.size() : index;
    if (at >= 0 && at < self.size()) {
      return self.get((int) at);
    }
    return MapMethods.otherwise(call, "index " + index + " outside of a list");
  }

  private static Object valuesAt(List<Object> self, Call call) {
    List<Object> values = new ArrayList<>();
    for (Object index : call.arguments()) {
      values.add(slice(self, call.as("[]", List.of(index))));
    }
    return values;
  }

  static Object slice(List<Object> self, Call call) {
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
