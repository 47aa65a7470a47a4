package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Optional;

/** JSON as vaults answer it. */
final class Json {
  private static final ObjectReader READER =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /** The value that a text is; empty if it is none. */
  static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(READER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException secret) {
      // Jackson's message may quote the secret.
      return Optional.empty();
    }
  }

  /** A text as it is, other values as JSON; empty if there is nothing, or null. */
  static Optional<String> text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(shown(node));
  }

  /** A text as it is, everything else as JSON. */
  static String shown(JsonNode node) {
    return node.isTextual() ? node.textValue() : node.toString();
  }
}
