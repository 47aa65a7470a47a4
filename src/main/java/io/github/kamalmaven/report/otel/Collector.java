package io.github.kamalmaven.report.otel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * A collector of OpenTelemetry logs over HTTP.
 *
 * @param endpoint URL without the protocol's own path
 * @param run whose records they are
 */
record Collector(String endpoint, Run run) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 5_000;

  /**
   * Sends records in one request.
   *
   * @throws IOException if the collector cannot be reached or does not take them
   */
  void send(List<LogRecord> records) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(endpoint.replaceFirst("/$", "") + "/v1/logs").toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(MAPPER.writeValueAsBytes(request(records)));
    }
    int status = connection.getResponseCode();
    String message = connection.getResponseMessage();
    connection.disconnect();
    if (status / 100 != 2) {
      throw new IOException("HTTP " + status + " " + message);
    }
  }

  private ObjectNode request(List<LogRecord> records) {
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode logs = root.putArray("resourceLogs").addObject();
    logs.putObject("resource").set("attributes", LogRecord.json(run.resource()));
    ObjectNode scope = logs.putArray("scopeLogs").addObject();
    scope.putObject("scope").put("name", "kamal").put("version", run.kamal());
    ArrayNode all = scope.putArray("logRecords");
    records.forEach(record -> all.add(record.json()));
    return root;
  }
}
