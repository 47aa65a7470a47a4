package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Doppler, by {@code doppler}.
 *
 * <p>Names are {@code PROJECT/CONFIG/NAME}, all of one project and config; with a service token in
 * {@code DOPPLER_TOKEN}, which knows both, {@code NAME}. The values come back under {@code NAME}.
 * {@code Kamal::Secrets::Adapters::Doppler}.
 */
public final class Doppler extends VaultAdapter {

  /** One that nobody is logged in to. */
  public Doppler() {
    super(new VaultProgram("doppler", "Doppler CLI", "https://docs.doppler.com/docs/install-cli"));
  }

  @Override
  public String name() {
    return "doppler";
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  Map<String, String> login(String account, Vault vault) {
    if (!vault.agrees(vault.call("me", "--json"))) {
      vault.login(
          vault.call("login", "-y"),
          "Failed to login to Doppler",
          "Set DOPPLER_TOKEN to a service token, or call doppler login before");
    }
    return Map.of();
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    List<String> names = Names.of(request);
    ToolCall call =
        vault.call("secrets", "get").plus(names.stream().map(Names::last).toList()).plus("--json");
    boolean knows =
        vault.machine().environment().getOrDefault("DOPPLER_TOKEN", "").startsWith("dp.st");
    JsonNode answer =
        vault.json(
            knows ? call : call.plus(place(names.get(0), call)),
            "Could not read %s from Doppler".formatted(Names.listed(names)),
            "Check these names: doppler secrets --only-names shows all");
    Map<String, String> secrets = new LinkedHashMap<>();
    answer
        .properties()
        .forEach(
            entry ->
                Json.text(entry.getValue().path("computed"))
                    .ifPresent(value -> secrets.put(entry.getKey(), value)));
    return secrets;
  }

  /** The first name tells for all. */
  private static List<String> place(String name, ToolCall call) {
    String[] segments = name.split("/", 3);
    if (segments.length < 2) {
      throw Vault.failure(
          call,
          "Missing project or config from '--from=project/config' option",
          "Give --from PROJECT/CONFIG, or set DOPPLER_TOKEN to a service token");
    }
    return List.of("-p", segments[0], "-c", segments[1]);
  }
}
