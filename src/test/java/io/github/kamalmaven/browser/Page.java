package io.github.kamalmaven.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A page of the browser, with all that it complained of and asked for. */
final class Page {
  private static final Map<String, Integer> KEYS =
      Map.of(
          "Tab",
          9,
          "Enter",
          13,
          "Escape",
          27,
          "End",
          35,
          "Home",
          36,
          "ArrowLeft",
          37,
          "ArrowUp",
          38,
          "ArrowRight",
          39,
          "ArrowDown",
          40);

  private final Browser browser;
  private final String session;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  Page(Browser browser, String session) {
    this.browser = browser;
    this.session = session;
    browser.listen(session, this::heard);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      ask(domain + ".enable", Map.of());
    }
  }

  private void heard(JsonNode event) {
    JsonNode told = event.get("params");
    switch (event.get("method").textValue()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" -> requests.add(told.at("/request/url").textValue());
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          complaints.add(told.toString());
      default -> {
        // Of no interest.
      }
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    return browser.ask(method, parameters, session);
  }

  /** Takes a size in CSS pixels, and light or dark. */
  Page like(int width, int height, boolean dark) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    String scheme = dark ? "dark" : "light";
    ask(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Opens a file, and waits until it is drawn. */
  Page open(Path file) {
    loaded = new CompletableFuture<>();
    ask("Page.navigate", Map.of("url", file.toUri().toString()));
    loaded.orTimeout(60, TimeUnit.SECONDS).join();
    drawn();
    return this;
  }

  /** Waits until what was changed is drawn. */
  void drawn() {
    evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** The value of an expression; a promise is waited for. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.at("/result/value");
  }

  /** Types keys, one after the other. */
  void type(String... keys) {
    for (String key : keys) {
      Map<String, Object> event =
          Map.of("key", key, "code", key, "windowsVirtualKeyCode", KEYS.get(key));
      Map<String, Object> down = new java.util.HashMap<>(event);
      down.put("type", key.equals("Enter") ? "keyDown" : "rawKeyDown");
      if (key.equals("Enter")) {
        down.put("text", "\r");
      }
      ask("Input.dispatchKeyEvent", down);
      Map<String, Object> up = new java.util.HashMap<>(event);
      up.put("type", "keyUp");
      ask("Input.dispatchKeyEvent", up);
    }
    drawn();
  }

  /** What has the focus, as a screen reader names it. */
  String focused() {
    return evaluate(
            "(node => (node.getAttribute('aria-label') || node.textContent).trim())"
                + "(document.activeElement)")
        .textValue();
  }

  /** Keeps a picture of what is in sight, or of all. */
  void picture(Path file, boolean whole) throws IOException {
    JsonNode answer =
        ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(answer.get("data").textValue()));
  }

  /** What was written to the console or thrown. */
  List<String> complaints() {
    return complaints;
  }

  /** What was asked for, the page itself included. */
  List<String> requests() {
    return requests;
  }
}
