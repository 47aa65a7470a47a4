package io.github.kamalmaven;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is made once for each key, where keys are few: they are compared one by one. The first hash
 * code or comparison of a record costs the JVM as much as reading a configuration, and most runs
 * have one key.
 *
 * <p>Safe for use by several threads; while one makes something, the others wait.
 *
 * @param <K> of keys
 * @param <V> of what is made
 */
public final class Few<K, V> {
  private final List<Made<K, V>> all = new ArrayList<>();

  private record Made<K, V>(K key, V value) {}

  /** What was made for a key, or is made now. */
  public synchronized V of(K key, Function<? super K, ? extends V> maker) {
    Optional<V> known = known(key);
    if (known.isPresent()) {
      return known.get();
    }
    V value = maker.apply(key);
    all.add(new Made<>(key, value));
    return value;
  }

  /** What was made for a key, if anything. */
  public synchronized Optional<V> known(K key) {
    return all.stream().filter(it -> Objects.equals(it.key(), key)).map(Made::value).findFirst();
  }

  /** What was made, the oldest first; it is forgotten. */
  public synchronized List<V> takeAll() {
    List<V> values = all.stream().map(Made::value).toList();
    all.clear();
    return values;
  }
}
