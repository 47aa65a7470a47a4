package io.github.kamalmaven.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A headless Chromium of its own, reached by the DevTools protocol. */
final class Browser implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int SECONDS = 60;
  private static final String READY = "DevTools listening on ";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();

  private Optional<String> last = Optional.empty();

  private Browser(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Messages())
            .join();
  }

  /**
   * Starts one.
   *
   * @param profile an empty directory
   */
  static Browser start(Path profile) throws IOException {
    // Its sandbox needs rights that containers of CI servers do not have; the pages are our own.
    Process process =
        new ProcessBuilder(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    String line = errors.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = errors.readLine();
    }
    if (line == null) {
      throw new IOException("The browser ended with status " + process.onExit().join().exitValue());
    }
    Thread drain = new Thread(() -> drain(errors), "browser-errors");
    drain.setDaemon(true);
    drain.start();
    return new Browser(process, line.substring(READY.length()));
  }

  /** What nobody reads would stop it. */
  private static void drain(BufferedReader errors) {
    try {
      while (errors.readLine() != null) {
        // Nobody wants to know.
      }
    } catch (IOException ended) {
      // It was the end.
    }
  }

  private static String program() throws IOException {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IOException("There is no Chromium (apt-get install chromium)"))
        .toString();
  }

  /** Opens an empty page, and closes the one before. */
  Page page() {
    last.ifPresent(id -> ask("Target.closeTarget", Map.of("targetId", id), ""));
    JsonNode target = ask("Target.createTarget", Map.of("url", "about:blank"), "");
    String id = target.get("targetId").textValue();
    last = Optional.of(id);
    JsonNode session = ask("Target.attachToTarget", Map.of("targetId", id, "flatten", true), "");
    return new Page(this, session.get("sessionId").textValue());
  }

  /** Hears the events of a session. */
  void listen(String session, Consumer<JsonNode> listener) {
    listeners.put(session, listener);
  }

  /** Asks, and waits for the answer. */
  JsonNode ask(String method, Map<String, ?> parameters, String session) {
    int number = numbers.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", number).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(number, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode told = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (told.has("error")) {
      throw new IllegalStateException(method + ": " + told.get("error"));
    }
    return told.get("result");
  }

  @Override
  public void close() {
    ask("Browser.close", Map.of(), "");
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    socket.abort();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        String whole = parts.toString();
        parts.setLength(0);
        heard(whole);
      }
      from.request(1);
      return null;
    }

    private void heard(String text) {
      try {
        JsonNode message = JSON.readTree(text);
        if (message.has("id")) {
          answers.remove(message.get("id").intValue()).complete(message);
        } else if (listeners.containsKey(message.path("sessionId").asText())) {
          listeners.get(message.get("sessionId").textValue()).accept(message);
        }
      } catch (IOException malformed) {
        throw new IllegalStateException(malformed);
      }
    }
  }
}
