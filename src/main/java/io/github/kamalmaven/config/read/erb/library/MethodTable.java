package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The methods of one kind of value.
 *
 * <p>What a method does not understand is refused, never passed over: a wrong value would go to
 * servers.
 */
final class MethodTable<T> {
  private final Map<String, Entry<T>> entries = new HashMap<>();

  /** What a method does. */
  @FunctionalInterface
  interface Method<T> {
    Object call(T self, Call call);
  }

  private record Entry<T>(int most, boolean takesBlock, Method<T> method) {}

  /**
   * Adds a method that takes no block.
   *
   * @param names its name and other names for it, separated by blanks
   * @param most how many arguments it takes at most
   */
  MethodTable<T> plain(String names, int most, Method<T> method) {
    return add(names, new Entry<>(most, false, method));
  }

  /** Adds a method that may take a block. */
  MethodTable<T> block(String names, int most, Method<T> method) {
    return add(names, new Entry<>(most, true, method));
  }

  private MethodTable<T> add(String names, Entry<T> entry) {
    for (String name : names.split(" ", -1)) {
      entries.put(name, entry);
    }
    return this;
  }

  boolean knows(String name) {
    return entries.containsKey(name);
  }

  /** Calls a method, if there is one of that name. */
  Optional<Object> call(T self, Call call) {
    Entry<T> entry = entries.get(call.name());
    if (entry == null) {
      return Optional.empty();
    }
    if (call.arguments().size() > entry.most()) {
      throw call.problem("`" + call.name() + "` with so many arguments is not known here");
    }
    if (call.block().isPresent() && !entry.takesBlock()) {
      throw call.problem("`" + call.name() + "` with a block is not known here");
    }
    return Optional.of(entry.method().call(self, call));
  }
}
