package io.github.kamalmaven.config.reference;

import java.util.List;
import java.util.Optional;

/**
 * A map of deploy.yml.
 *
 * @param name such as {@code proxy}; one with a slash is part of the section before the slash
 * @param title such as {@code Proxy}
 * @param places paths where it may stand, names that users choose in capitals: {@code
 *     servers/ROLE/proxy}; none for the file as a whole
 * @param introduction what it is about, lines of Markdown
 * @param keys in the order in which they are best read
 * @param others what stands under keys that users choose; its name stands for theirs
 */
public record Section(
    String name,
    String title,
    List<String> places,
    String introduction,
    List<Key> keys,
    Optional<Key> others) {

  /** Copies the lists. */
  public Section {
    places = List.copyOf(places);
    keys = List.copyOf(keys);
  }

  /** Whether it is documented and checked with the section that it is part of. */
  public boolean isPart() {
    return name.contains("/");
  }

  /** A key by its name. */
  public Optional<Key> key(String wanted) {
    return keys.stream().filter(key -> key.name().equals(wanted)).findFirst();
  }

  /** Whether this path, or a name of the user's choice below it, is one of its places. */
  boolean standsAt(String path) {
    return places.stream()
        .anyMatch(place -> place.replaceFirst("/[A-Z]+$", "").equalsIgnoreCase(path));
  }
}
