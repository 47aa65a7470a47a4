package io.github.kamalmaven.mojo.plan.found;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A container that was found.
 *
 * @param id 64 hexadecimal digits
 * @param name without a slash
 * @param image by the name that it was made from
 * @param state Docker's word for it
 * @param network that it is in
 * @param labels its own and its image's
 */
record FoundContainer(
    String id,
    String name,
    String image,
    String state,
    String network,
    Map<String, String> labels) {

  static FoundContainer of(JsonNode row) {
    return new FoundContainer(
        row.path(0).asText(),
        row.path(1).asText().replaceFirst("^/", ""),
        row.path(2).asText(),
        row.path(3).asText(),
        row.path(4).asText(),
        FoundHost.labels(row.path(5)));
  }

  boolean runs() {
    return state.equals("running");
  }
}
