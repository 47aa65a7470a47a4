package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * LastPass, by {@code lpass}. Names are those of items, with their folders; their passwords are
 * meant.
 *
 * <p>{@code Kamal::Secrets::Adapters::LastPass}.
 */
public final class LastPass extends VaultAdapter {

  /** One that nobody is logged in to. */
  public LastPass() {
    super(
        new VaultProgram(
            "lpass", "LastPass CLI", "https://github.com/lastpass/lastpass-cli#installing"));
  }

  @Override
  public String name() {
    return "last_pass";
  }

  @Override
  public List<String> aliases() {
    return List.of("lastpass");
  }

  @Override
  Map<String, String> login(String account, Vault vault) {
    ToolCall status = vault.call("status", "--color", "never");
    if (!vault.machine().run(status).output().strip().equals("Logged in as " + account + ".")) {
      vault.login(
          vault.call("login", account),
          "Failed to login to LastPass",
          "Call lpass login %s before".formatted(account));
    }
    return Map.of();
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    List<String> names = Names.of(request);
    ToolCall call = vault.call("show").plus(names).plus("--json");
    Map<String, String> secrets = new LinkedHashMap<>();
    for (JsonNode item :
        vault.json(
            call,
            "Could not read %s from LastPass".formatted(Names.listed(names)),
            "Check these names: lpass ls shows all")) {
      Json.text(item.path("password"))
          .ifPresent(password -> secrets.put(item.path("fullname").asText(""), password));
    }
    List<String> missing = names.stream().filter(name -> !secrets.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new KamalException(
          "Could not find %s in LastPass".formatted(String.join(", ", missing)),
          call.toString(),
          "Check these names: lpass ls shows all");
    }
    return secrets;
  }
}
