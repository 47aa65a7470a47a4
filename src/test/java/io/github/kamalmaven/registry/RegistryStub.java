package io.github.kamalmaven.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry over plain HTTP that says what a test tells it to, and notes who asks for what. */
final class RegistryStub implements AutoCloseable {
  static final String OCI = "application/vnd.oci.image.manifest.v1+json";
  static final String INDEX = "application/vnd.oci.image.index.v1+json";
  static final Login BOT = new Login(Sensitive.of("bot"), Sensitive.of("s3cret"));

  private final HttpServer server;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String wanted = "";
  private String challenge = "";

  RegistryStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::answer);
    server.start();
    answer("/v2/", 200, "application/json", "{}");
  }

  /** Host and port. */
  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** The image of the tag. */
  ImageReference image(String tag) {
    return new ImageReference(new RegistryName(host()), "acme/shop", tag);
  }

  /** What the plugin finds. */
  RemoteImage find(String tag) {
    return find(tag, Optional.of(BOT));
  }

  RemoteImage find(String tag, Optional<Login> login) {
    return new RegistryClient(Map.of()).find(image(tag), login).orElseThrow();
  }

  /** Each question: the path, and what it shows of the user. */
  List<String> asked() {
    return asked;
  }

  /** From now on everything below /v2/ wants to see this. */
  void wants(String authorization, String header) {
    wanted = authorization;
    challenge = header;
  }

  void answer(String path, int status, String type, String body) {
    answer(path, new Answer(status, Map.of("Content-Type", type), body));
  }

  void redirect(String path, String target) {
    answer(path, new Answer(307, Map.of("Location", target), ""));
  }

  private void answer(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** Keeps the image of one platform; returns the digest of its manifest. */
  String keep(String architecture, String labels) {
    String configuration =
        "{\"os\":\"linux\",\"architecture\":\"%s\",\"config\":{\"Labels\":%s}}"
            .formatted(architecture, labels);
    String digest = digest(configuration);
    answer("/v2/acme/shop/blobs/" + digest, 200, "application/octet-stream", configuration);
    String manifest =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":{\"digest\":\"%s\"},\"layers\":[]}"
            .formatted(OCI, digest);
    answer("/v2/acme/shop/manifests/" + digest(manifest), 200, OCI, manifest);
    return digest(manifest);
  }

  /** Gives a kept manifest a tag. */
  void tag(String tag, String digest) {
    answer("/v2/acme/shop/manifests/" + tag, answers.get("/v2/acme/shop/manifests/" + digest));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(path + (shown == null ? "" : " as " + shown));
    boolean open = wanted.isEmpty() || wanted.equals(shown) || !path.startsWith("/v2/");
    Answer answer =
        open
            ? answers.getOrDefault(path, new Answer(404, Map.of(), "{\"errors\":[]}"))
            : new Answer(401, Map.of("WWW-Authenticate", challenge), "");
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private record Answer(int status, Map<String, String> headers, String body) {}
}
