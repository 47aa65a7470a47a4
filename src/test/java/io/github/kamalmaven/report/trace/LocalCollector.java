package io.github.kamalmaven.report.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector on this machine, which keeps what it is sent. */
public final class LocalCollector implements AutoCloseable {
  private final HttpServer server;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final Map<String, String> headers = new ConcurrentHashMap<>();

  /**
   * Starts it.
   *
   * @param status that it answers with
   */
  public LocalCollector(int status) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          exchange.getRequestHeaders().forEach((name, all) -> headers.put(name, all.get(0)));
          requests.add(new ObjectMapper().readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  /** Its address, without the protocol's own path. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was sent. */
  public List<JsonNode> requests() {
    return requests;
  }

  /** The headers of the last request. */
  Map<String, String> headers() {
    return headers;
  }

  /** All spans that it was sent. */
  public List<JsonNode> spans() {
    List<JsonNode> all = new ArrayList<>();
    requests.forEach(
        request -> request.at("/resourceSpans/0/scopeSpans/0/spans").forEach(all::add));
    return all;
  }

  /** Goes away. */
  @Override
  public void close() {
    server.stop(0);
  }
}
