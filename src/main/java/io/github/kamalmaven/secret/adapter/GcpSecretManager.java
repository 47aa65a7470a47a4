package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Google Secret Manager, by {@code gcloud}.
 *
 * <p>Names are {@code [PROJECT/]SECRET[/VERSION]}; {@code default} stands for gcloud's own project,
 * and the newest version is taken if none is named. The account is {@code USER} or {@code
 * USER|SERVICE_ACCOUNT[,SERVICE_ACCOUNT...]} to impersonate; {@code default} stands for gcloud's
 * own user. {@code Kamal::Secrets::Adapters::GcpSecretManager}.
 */
public final class GcpSecretManager extends VaultAdapter {
  private static final String DEFAULT = "default";
  private static final String JSON = "--format=json";

  /** One that nobody is logged in to. */
  public GcpSecretManager() {
    super(new VaultProgram("gcloud", "gcloud CLI", "https://cloud.google.com/sdk/docs/install"));
  }

  @Override
  public String name() {
    return "gcp_secret_manager";
  }

  @Override
  public List<String> aliases() {
    return List.of("gcp");
  }

  @Override
  Map<String, String> login(String account, Vault vault) {
    if (!isLoggedIn(vault)) {
      ToolCall login = vault.call("auth", "login");
      vault.login(
          login,
          "could not login to gcloud",
          "Call gcloud auth login before, or gcloud auth activate-service-account --key-file=...");
      if (!isLoggedIn(vault)) {
        throw Vault.failure(
            login, "could not login to gcloud", "gcloud auth list shows who is logged in");
      }
    }
    return Map.of();
  }

  private static boolean isLoggedIn(Vault vault) {
    return !vault
        .json(
            vault.call("auth", "list", JSON),
            "could not login to gcloud",
            "Call gcloud auth list yourself to see why")
        .isEmpty();
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    String[] account = request.account().orElse(DEFAULT).split("\\|", 2);
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : Names.of(request)) {
      Version version = Version.of(name);
      ToolCall call = vault.call(version.words(account));
      JsonNode answer =
          vault.json(
              call,
              "Could not read %s from Google Secret Manager".formatted(version.key()),
              "Check the name, and that this account may read it: gcloud secrets list");
      secrets.put(version.key(), decoded(answer.path("payload").path("data").asText("")));
    }
    return secrets;
  }

  /** gcloud uses the alphabet for URLs; the MIME decoder would pass over it. */
  private static String decoded(String data) {
    byte[] bytes = Base64.getMimeDecoder().decode(data.replace('-', '+').replace('_', '/'));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private record Version(String project, String secret, String number) {
    static Version of(String name) {
      String[] parts = name.split("/", 4);
      return new Version(
          parts.length == 1 ? DEFAULT : parts[0],
          parts.length == 1 ? parts[0] : parts[1],
          parts.length < 3 ? "latest" : parts[2]);
    }

    String key() {
      return project + "/" + secret;
    }

    List<String> words(String... account) {
      List<String> words = new ArrayList<>();
      words.addAll(List.of("secrets", "versions", "access", number, "--secret=" + secret));
      if (!project.equals(DEFAULT)) {
        words.add("--project=" + project);
      }
      if (!account[0].equals(DEFAULT)) {
        words.add("--account=" + account[0]);
      }
      if (account.length > 1) {
        words.add("--impersonate-service-account=" + account[1]);
      }
      words.add(JSON);
      return words;
    }
  }
}
