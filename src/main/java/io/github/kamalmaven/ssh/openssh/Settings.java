package io.github.kamalmaven.ssh.openssh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the configuration says for one host. */
public final class Settings {
  /** All values of these count, of the others the first. */
  private static final Set<String> SEVERAL = Set.of("identityfile", "certificatefile");

  private final Map<String, List<String>> values = new HashMap<>();

  Settings() {}

  void add(ConfigLine line) {
    List<String> known = values.computeIfAbsent(line.keyword(), keyword -> new ArrayList<>());
    if (known.isEmpty() || (SEVERAL.contains(line.keyword()) && !known.contains(line.value()))) {
      known.add(line.value());
    }
  }

  /** The value of a keyword as it is written, {@code none} included. */
  public Optional<String> written(String keyword) {
    return values.getOrDefault(keyword.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The value of a keyword; {@code none} counts as not set. */
  public Optional<String> value(String keyword) {
    return written(keyword).filter(value -> !value.equalsIgnoreCase("none"));
  }

  /** Every value of a keyword of which all count. */
  public List<String> values(String keyword) {
    return values.getOrDefault(keyword.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(value -> !value.equalsIgnoreCase("none"))
        .toList();
  }

  /** Whether a keyword is {@code yes}. */
  public boolean enabled(String keyword) {
    return value(keyword).filter(value -> value.equalsIgnoreCase("yes")).isPresent();
  }
}
