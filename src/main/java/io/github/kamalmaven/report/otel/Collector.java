package io.github.kamalmaven.report.otel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A collector of OpenTelemetry logs over HTTP.
 *
 * @param endpoint URL without the protocol's own path
 * @param run whose records they are
 */
record Collector(String endpoint, RunIdentity run) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Sends records in one request.
   *
   * @throws IOException if the collector cannot be reached or does not take them
   */
  void send(List<LogRecord> records) throws IOException {
    URI url = URI.create(endpoint.replaceFirst("/$", "") + "/v1/logs");
    new Post(url, Map.of()).send(request(records));
  }

  private ObjectNode request(List<LogRecord> records) {
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode logs = root.putArray("resourceLogs").addObject();
    logs.putObject("resource").set("attributes", Attributes.json(run.resource()));
    ObjectNode scope = logs.putArray("scopeLogs").addObject();
    scope.putObject("scope").put("name", "kamal").put("version", run.kamal());
    ArrayNode all = scope.putArray("logRecords");
    records.forEach(record -> all.add(record.json()));
    return root;
  }
}
