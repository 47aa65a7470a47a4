package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.util.LinkedHashMap;
import java.util.Map;

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
  public Map<String, String> fetch(SecretRequest request, ControlMachine machine) {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : request.fullNames()) {
      String text = name.replace("LPAREN", "(").replace("RPAREN", ")");
      secrets.put(name, new StringBuilder(text).reverse().toString());
    }
    return secrets;
  }
}
