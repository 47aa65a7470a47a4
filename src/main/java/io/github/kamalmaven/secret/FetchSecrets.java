package io.github.kamalmaven.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a vault for secrets: {@code kamal secrets fetch}.
 *
 * @param adapter name of the vault, as {@code --adapter} gives it
 * @param account whose vault, as {@code --account} gives it
 * @param from folder, project or vault, as {@code --from} gives it
 * @param names which secrets
 */
public record FetchSecrets(
    Optional<String> adapter, Optional<String> account, Optional<String> from, List<String> names) {

  /** Copies the list. */
  public FetchSecrets {
    names = List.copyOf(names);
  }

  /**
   * The secrets as one JSON object, on one line.
   *
   * @throws KamalException if the vault is unknown, lacks an account, or refuses
   */
  public String json(SecretAdapters adapters) {
    SecretAdapter vault = adapters.named(adapter.orElseThrow(() -> missing("adapter")));
    if (vault.needsAccount() && account.filter(text -> !text.isBlank()).isEmpty()) {
      throw missing("account");
    }
    Map<String, String> secrets = adapters.fetch(vault, new SecretRequest(names, account, from));
    try {
      return new ObjectMapper().writeValueAsString(secrets);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Text by text is always JSON", impossible);
    }
  }

  private static KamalException missing(String option) {
    return new KamalException(
        "No value provided for required options '--" + option + "'",
        null,
        "Write kamal secrets fetch --adapter NAME --account ACCOUNT SECRET...");
  }
}
