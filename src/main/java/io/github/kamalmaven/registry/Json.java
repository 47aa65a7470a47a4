package io.github.kamalmaven.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** What registries answer in. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * An answer.
   *
   * @throws io.github.kamalmaven.KamalException if it is none of a registry
   */
  static JsonNode of(RegistryName registry, byte[] answer) {
    try {
      JsonNode node = MAPPER.readTree(answer);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (IOException malformed) {
      throw RegistryFailure.noRegistry(registry, "its answer is no JSON");
    }
    throw RegistryFailure.noRegistry(registry, "its answer is no JSON");
  }
}
