package io.github.kamalmaven.operation.proxy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of kamal-proxy; a tag that is no number, such as {@code latest}, counts as new. */
record ProxyVersion(List<Integer> numbers) {
  private static final Pattern RELEASE = Pattern.compile("v?(\\d+(?:\\.\\d+)*).*");

  static ProxyVersion of(String tag) {
    Matcher release = RELEASE.matcher(tag);
    return release.matches()
        ? new ProxyVersion(
            Pattern.compile("\\.").splitAsStream(release.group(1)).map(Integer::valueOf).toList())
        : new ProxyVersion(List.of(Integer.MAX_VALUE));
  }

  boolean isOlderThan(String minimum) {
    List<Integer> other = of(minimum).numbers;
    for (int i = 0; i < Math.max(numbers.size(), other.size()); i++) {
      int mine = i < numbers.size() ? numbers.get(i) : 0;
      int theirs = i < other.size() ? other.get(i) : 0;
      if (mine != theirs) {
        return mine < theirs;
      }
    }
    return false;
  }
}
