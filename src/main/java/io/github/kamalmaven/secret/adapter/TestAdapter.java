package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.secret.SecretAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vault for trying things out: every secret is its own name, spelled backwards.
 *
 * <p>{@code LPAREN} and {@code RPAREN} in a name become parentheses first. {@code
 * Kamal::Secrets::Adapters::Test}.
 */
public final class TestAdapter implements SecretAdapter {

  @Override
  public String name() {
    return "test";
  }

  @Override
  public Map<String, String> fetch(
      List<String> names, Optional<String> account, Optional<String> from) {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : SecretAdapter.prefixed(names, from)) {
      String text = name.replace("LPAREN", "(").replace("RPAREN", ")");
      secrets.put(name, new StringBuilder(text).reverse().toString());
    }
    return secrets;
  }
}
