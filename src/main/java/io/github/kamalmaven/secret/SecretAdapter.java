package io.github.kamalmaven.secret;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vault that {@code kamal secrets fetch} can ask. Called by one thread at a time; may ask the
 * user.
 *
 * <p>{@code Kamal::Secrets::Adapters::Base}.
 */
public interface SecretAdapter {

  /** What {@code --adapter} calls it, in lower case: {@code one_password}. */
  String name();

  /** Other names for it, in lower case: {@code 1password}. */
  default List<String> aliases() {
    return List.of();
  }

  /** Whether it cannot do without {@code --account}. */
  default boolean needsAccount() {
    return true;
  }

  /**
   * Reads secrets.
   *
   * @param names as given on the command line
   * @param account whose vault, present if it is needed
   * @param from folder, project or vault that the names belong to
   * @return values by full name, in order
   * @throws io.github.kamalmaven.KamalException if the vault's tool is missing or refuses
   */
  Map<String, String> fetch(List<String> names, Optional<String> account, Optional<String> from);

  /** The names with {@code from/} in front, if there is a {@code from}. */
  static List<String> prefixed(List<String> names, Optional<String> from) {
    return names.stream().map(name -> from.map(f -> f + "/" + name).orElse(name)).toList();
  }
}
