package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.util.List;

/** The names of a request that must not be empty. */
final class Names {
  private Names() {}

  /**
   * The full names.
   *
   * @throws KamalException if there are none
   */
  static List<String> of(SecretRequest request) {
    if (request.names().isEmpty()) {
      throw new KamalException(
          "No secrets given to fetch", null, "Name them: kamal secrets fetch ... NAME...");
    }
    return request.fullNames();
  }
}
