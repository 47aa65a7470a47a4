package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.List;

/** Methods that change a list. */
final class ListChanges {
  static final MethodTable<List<Object>> ALL =
      new MethodTable<List<Object>>()
          .plain("push append", 99, ListChanges::push)
          .plain("unshift prepend", 99, ListChanges::unshift)
          .plain("concat", 1, ListChanges::concat)
          .plain("pop", 0, (self, call) -> removed(self, self.size() - 1))
          .plain("shift", 0, (self, call) -> removed(self, 0))
          .plain("delete_at", 1, (self, call) -> removed(self, (int) call.number(0, 0)))
          .plain("delete", 1, ListChanges::delete)
          .plain("clear", 0, ListChanges::clear)
          .plain("[]=", 2, ListChanges::store);

  private ListChanges() {}

  private static Object push(List<Object> self, Call call) {
    self.addAll(call.arguments());
    return self;
  }

  private static Object unshift(List<Object> self, Call call) {
    self.addAll(0, call.arguments());
    return self;
  }

  private static Object concat(List<Object> self, Call call) {
    self.addAll(List.copyOf(call.list(0)));
    return self;
  }

  private static Object clear(List<Object> self, Call call) {
    self.clear();
    return self;
  }

  private static Object removed(List<Object> self, int index) {
    return index < 0 || index >= self.size() ? Nil.NIL : self.remove(index);
  }

  private static Object delete(List<Object> self, Call call) {
    Object unwanted = call.argument(0);
    return self.removeIf(unwanted::equals) ? unwanted : Nil.NIL;
  }

  private static Object store(List<Object> self, Call call) {
    long index = call.number(0, 0);
    if (index < 0 || index > self.size()) {
      throw call.problem("`[]=` outside of a list");
    }
    if (index == self.size()) {
      self.add(call.argument(1));
    } else {
      self.set((int) index, call.argument(1));
    }
    return call.argument(1);
  }
}
