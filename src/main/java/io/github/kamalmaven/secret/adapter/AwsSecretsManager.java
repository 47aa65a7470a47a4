package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AWS Secrets Manager, by {@code aws}. The account is a profile.
 *
 * <p>A secret that is a JSON object comes back as {@code NAME/KEY} for each of its keys, any other
 * as {@code NAME}. {@code Kamal::Secrets::Adapters::AwsSecretsManager}.
 */
public final class AwsSecretsManager extends VaultAdapter {
  /** As many as one call may ask for. */
  private static final int MOST = 20;

  /** One that was not asked yet. */
  public AwsSecretsManager() {
    super(
        new VaultProgram(
            "aws",
            "AWS CLI",
            "https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"));
  }

  @Override
  public String name() {
    return "aws_secrets_manager";
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    List<String> names = Names.of(request);
    Map<String, String> secrets = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i += MOST) {
      List<String> some = names.subList(i, Math.min(names.size(), i + MOST));
      batch(some, request.account(), vault, secrets);
    }
    return secrets;
  }

  private static void batch(
      List<String> names, Optional<String> profile, Vault vault, Map<String, String> secrets) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("secretsmanager", "batch-get-secret-value", "--secret-id-list"));
    words.addAll(names);
    profile.ifPresent(one -> words.addAll(List.of("--profile", one)));
    words.addAll(List.of("--output", "json"));
    ToolCall call = vault.call(words);
    JsonNode answer =
        vault.json(
            call,
            "Could not read %s from AWS Secrets Manager".formatted(String.join(", ", names)),
            "Check credentials and region: aws sts get-caller-identity%s"
                .formatted(profile.map(one -> " --profile " + one).orElse("")));
    List<String> errors = new ArrayList<>();
    answer
        .path("Errors")
        .forEach(
            error ->
                errors.add(
                    error.path("SecretId").asText("") + ": " + error.path("Message").asText("")));
    if (!errors.isEmpty()) {
      throw Vault.failure(
          call, String.join(" ", errors), "aws secretsmanager list-secrets shows what there is");
    }
    answer.path("SecretValues").forEach(secret -> put(secret, call, secrets));
  }

  private static void put(JsonNode secret, ToolCall call, Map<String, String> secrets) {
    String name = secret.path("Name").asText("");
    String text =
        Json.text(secret.path("SecretString"))
            .orElseThrow(
                () ->
                    Vault.failure(
                        call,
                        "The secret %s in AWS Secrets Manager is binary".formatted(name),
                        "Store it as text"));
    Optional<JsonNode> value = Json.parse(text);
    if (value.filter(JsonNode::isObject).isPresent()) {
      value
          .get()
          .properties()
          .forEach(entry -> secrets.put(name + "/" + entry.getKey(), Json.shown(entry.getValue())));
    } else {
      secrets.put(name, value.map(Json::shown).orElse(text));
    }
  }
}
