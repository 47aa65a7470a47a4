package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.util.List;
import java.util.stream.Collectors;

/** The names of secrets. */
final class Names {
  private Names() {}

  /**
   * The full names of a request that needs some.
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

  /** What is behind the last slash. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** All of them as Ruby shows a list, which is how Kamal shows them. */
  static String listed(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ", "[", "]"));
  }
}
