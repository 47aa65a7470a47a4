package io.github.kamalmaven.mojo.plan.found;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An image that was found.
 *
 * @param id {@code sha256:} and 64 hexadecimal digits
 * @param names with their tags
 * @param labels its labels
 */
record FoundImage(String id, List<String> names, Map<String, String> labels) {

  static FoundImage of(JsonNode row) {
    List<String> names = new ArrayList<>();
    row.path(1).forEach(name -> names.add(name.asText()));
    return new FoundImage(row.path(0).asText(), names, FoundHost.labels(row.path(2)));
  }
}
