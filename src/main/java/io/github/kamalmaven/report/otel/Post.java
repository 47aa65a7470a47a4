package io.github.kamalmaven.report.otel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a collector takes one kind of data over HTTP, as JSON.
 *
 * @param url the whole one, with the protocol's own path
 * @param headers besides the type of content; may hold secrets
 */
public record Post(URI url, Map<String, String> headers) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 5_000;

  /** Copies the map. */
  public Post {
    headers = Map.copyOf(headers);
  }

  /**
   * Sends one request. Redirects are not followed: headers are for this place alone.
   *
   * @throws IOException if the collector cannot be reached or does not take it
   * @throws IllegalArgumentException if the URL or a header is none
   */
  public void send(JsonNode request) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestMethod("POST");
    headers.forEach(connection::setRequestProperty);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    try (OutputStream body = connection.getOutputStream()) {
      // Not as bytes at once: half of a surrogate pair would be refused.
      body.write(MAPPER.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
    }
    int status = connection.getResponseCode();
    String message = connection.getResponseMessage();
    connection.disconnect();
    if (status / 100 != 2) {
      throw new IOException("HTTP " + status + " " + message);
    }
  }

  @Override
  public String toString() {
    return "Post[" + url.getHost() + "]";
  }
}
