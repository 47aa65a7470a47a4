package io.github.kamalmaven.jib;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry in memory, on this machine and without TLS, that counts what it is sent. */
final class MemoryRegistry implements AutoCloseable {
  private final HttpServer server;
  private final PlainDoor door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
  private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
  private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private Optional<String> login = Optional.empty();

  /** A manifest and its media type. */
  record Manifest(String type, byte[] text) {}

  MemoryRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v2/", this::answer);
    server.start();
    door = new PlainDoor(server.getAddress().getPort(), threads);
  }

  String name() {
    return "127.0.0.1:" + door.port();
  }

  /** From now on it wants to see a login. */
  void guard(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    login = Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Adds an image of one layer without files. */
  void provide(String repository, String tag, String arch) {
    String config =
        """
        {"architecture":"%s","os":"linux","config":{"Env":["PATH=/bin"]},\
        "rootfs":{"type":"layers","diff_ids":[]},"history":[]}"""
            .formatted(arch);
    String manifest =
        """
        {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",\
        "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":%d,\
        "digest":"%s"},"layers":[]}"""
            .formatted(config.length(), add(config));
    put(
        repository,
        tag,
        new Manifest(
            "application/vnd.docker.distribution.manifest.v2+json",
            manifest.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds a list of images that were provided, by their architectures as tags. */
  void provideList(String repository, String tag, String... arches) {
    List<String> entries = new ArrayList<>();
    for (String arch : arches) {
      byte[] one = manifests.get(repository + ":" + arch).text();
      entries.add(
          """
          {"mediaType":"application/vnd.docker.distribution.manifest.v2+json","size":%d,\
          "digest":"%s","platform":{"architecture":"%s","os":"linux"}}"""
              .formatted(one.length, digest(one), arch));
    }
    String type = "application/vnd.docker.distribution.manifest.list.v2+json";
    String text =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
            .formatted(type, String.join(",", entries));
    put(repository, tag, new Manifest(type, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Digests of the blobs that were uploaded since this was last asked. */
  List<String> uploaded() {
    List<String> all = List.copyOf(sent);
    sent.clear();
    return all;
  }

  String manifest(String name) {
    return new String(manifests.get(name).text(), StandardCharsets.UTF_8);
  }

  boolean has(String name) {
    return manifests.containsKey(name);
  }

  String blob(String digest) {
    return new String(blobs.get(digest), StandardCharsets.UTF_8);
  }

  private void put(String repository, String tag, Manifest manifest) {
    manifests.put(repository + ":" + tag, manifest);
    manifests.put(repository + ":" + digest(manifest.text()), manifest);
  }

  private String add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    blobs.put(digest(bytes), bytes);
    return digest(bytes);
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readAllBytes();
      String shown = call.getRequestHeaders().getFirst("Authorization");
      if (login.isPresent() && !login.get().equals(shown)) {
        call.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"lab\"");
        reply(call, 401, "{}".getBytes(StandardCharsets.UTF_8));
        return;
      }
      String path = call.getRequestURI().getPath().substring("/v2/".length());
      if (path.contains("/blobs/uploads/")) {
        upload(call, path, body);
      } else if (path.contains("/blobs/")) {
        give(call, Optional.ofNullable(blobs.get(after(path, "/blobs/"))));
      } else if (path.contains("/manifests/")) {
        manifest(call, path, body);
      } else {
        reply(call, 200, new byte[0]);
      }
    }
  }

  private void upload(HttpExchange call, String path, byte[] body) throws IOException {
    String place = "/v2/" + path;
    if (call.getRequestMethod().equals("POST")) {
      place += "u" + HexFormat.of().toHexDigits(System.nanoTime());
      uploads.put(place, new byte[0]);
    }
    call.getResponseHeaders().set("Location", "http://" + name() + place);
    if (call.getRequestMethod().equals("PATCH")) {
      uploads.put(place, body);
    }
    if (call.getRequestMethod().equals("PUT")) {
      byte[] bytes = uploads.get(place);
      blobs.put(digest(bytes), bytes);
      sent.add(digest(bytes));
      reply(call, 201, new byte[0]);
      return;
    }
    reply(call, 202, new byte[0]);
  }

  private void manifest(HttpExchange call, String path, byte[] body) throws IOException {
    String name = path.replace("/manifests/", ":");
    if (call.getRequestMethod().equals("PUT")) {
      String type = call.getRequestHeaders().getFirst("Content-Type");
      String repository = path.substring(0, path.indexOf("/manifests/"));
      put(repository, after(path, "/manifests/"), new Manifest(type, body));
      call.getResponseHeaders().set("Docker-Content-Digest", digest(body));
      reply(call, 201, new byte[0]);
      return;
    }
    Optional<Manifest> found = Optional.ofNullable(manifests.get(name));
    found.ifPresent(
        one -> {
          call.getResponseHeaders().set("Content-Type", one.type());
          call.getResponseHeaders().set("Docker-Content-Digest", digest(one.text()));
        });
    give(call, found.map(Manifest::text));
  }

  private static void give(HttpExchange call, Optional<byte[]> bytes) throws IOException {
    if (bytes.isEmpty()) {
      reply(
          call,
          404,
          "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\"}]}".getBytes(StandardCharsets.UTF_8));
    } else if (call.getRequestMethod().equals("HEAD")) {
      call.getResponseHeaders().set("Content-Length", String.valueOf(bytes.get().length));
      call.sendResponseHeaders(200, -1);
    } else {
      reply(call, 200, bytes.get());
    }
  }

  private static void reply(HttpExchange call, int status, byte[] body) throws IOException {
    boolean silent = call.getRequestMethod().equals("HEAD") || body.length == 0;
    call.sendResponseHeaders(status, silent ? -1 : body.length);
    if (!silent) {
      call.getResponseBody().write(body);
    }
  }

  private static String after(String path, String mark) {
    return path.substring(path.indexOf(mark) + mark.length());
  }

  static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
