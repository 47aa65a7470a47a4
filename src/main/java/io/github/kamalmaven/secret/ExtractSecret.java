package io.github.kamalmaven.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import java.util.Map;
import java.util.Optional;

/** Picks one secret out of what a fetch returned: {@code kamal secrets extract}. */
public final class ExtractSecret {
  private ExtractSecret() {}

  /**
   * The value of a name, else of the first name that ends in {@code /name}.
   *
   * @param name of the secret
   * @param json the object that the fetch returned
   * @throws KamalException if there is no such name, or no object; the text is never quoted
   */
  public static String from(String name, String json) {
    JsonNode secrets = object(json);
    return Optional.ofNullable(secrets.get(name))
        .filter(value -> !value.isNull())
        .or(
            () ->
                secrets.properties().stream()
                    .filter(entry -> entry.getKey().endsWith("/" + name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .filter(value -> !value.isNull()))
        .map(value -> value.isTextual() ? value.textValue() : value.toString())
        .orElseThrow(() -> notFound(name, secrets));
  }

  private static JsonNode object(String json) {
    try {
      JsonNode node = new ObjectMapper().readTree(json);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException secret) {
      // Jackson's message may quote the secret.
    }
    throw new KamalException(
        "kamal secrets extract was not given a JSON object",
        null,
        "Pass on what kamal secrets fetch returned: $(kamal secrets extract NAME $SECRETS)");
  }

  private static KamalException notFound(String name, JsonNode secrets) {
    String names = String.join(", ", secrets.properties().stream().map(Map.Entry::getKey).toList());
    return new KamalException(
        "Could not find secret " + name,
        null,
        names.isEmpty() ? "Nothing was fetched" : "Fetched were: " + names);
  }
}
