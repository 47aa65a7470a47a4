package io.github.kamalmaven.secret.spi;

import java.util.List;
import java.util.Optional;

/**
 * What is wanted from a vault.
 *
 * @param names of the secrets, as given; may be empty
 * @param account whose vault, as {@code --account} gives it; present if the adapter needs it
 * @param from folder, project, vault or item that the names belong to, as {@code --from} gives it
 */
public record SecretRequest(List<String> names, Optional<String> account, Optional<String> from) {

  /** Copies the list; a blank account or folder is none. */
  public SecretRequest {
    names = List.copyOf(names);
    account = account.filter(text -> !text.isBlank());
    from = from.filter(text -> !text.isBlank());
  }

  /** The names with {@code from/} in front, if there is a {@code from}. */
  public List<String> fullNames() {
    return names.stream().map(name -> from.map(f -> f + "/" + name).orElse(name)).toList();
  }
}
