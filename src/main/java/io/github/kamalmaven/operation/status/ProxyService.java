package io.github.kamalmaven.operation.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.operation.canary.ServiceState;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A service of kamal-proxy beside what it would be told now. What the proxy does not keep (the
 * timeouts of a deploy) cannot be compared.
 *
 * @param deploy what the proxy would be told
 * @param node what it knows
 */
record ProxyService(DockerRun deploy, JsonNode node) {
  private static final String TARGET = "/target_options/";
  private static final String CHECK = "/target_options/health_check_config/";

  /**
   * Compares.
   *
   * @param deploy the command line that would tell the proxy
   */
  static ProxyService of(CommandLine deploy, JsonNode node) {
    // In front of the options stand "docker exec kamal-proxy kamal-proxy deploy SERVICE".
    String line = deploy.toRun();
    int options = line.indexOf(" --");
    String told = options < 0 ? "" : line.substring(options + 1);
    return new ProxyService(
        DockerRun.of(CommandLine.script("kamal-proxy deploy " + told), ""), node);
  }

  /** The container that requests go to, and its port. */
  String target() {
    return node.at("/active_targets/0").asText(node.at("/active_target").asText(""));
  }

  /** The container and the port that they would go to. */
  String wantedTarget() {
    return deploy.last("target").orElse("");
  }

  /** Whether requests are let through. */
  boolean serves() {
    return node.at("/pause_controller/state").asInt(0) == 0;
  }

  /** Who is sent elsewhere by a rollout, if one is active. */
  Optional<Split> rollout() {
    return ServiceState.of(node).split();
  }

  /** The container that they are sent to. */
  String beside() {
    return ServiceState.of(node).beside();
  }

  /** In which settings they differ. */
  List<String> differences() {
    List<String> all = new ArrayList<>();
    compare(all, "host", "/options/hosts", lowered(deploy.all("host")));
    compare(all, "path-prefix", "/options/path_prefixes", prefixes());
    boolean tls = deploy.last("tls").isPresent();
    compare(all, "tls", "/options/tls_enabled", "" + tls);
    text(all, "tls-certificate-path", "/options/tls_certificate_path", "");
    text(all, "tls-private-key-path", "/options/tls_private_key_path", "");
    text(all, "tls-redirect", "/options/tls_redirect", "true");
    text(all, "error-pages", "/options/error_page_path", "");
    text(all, "strip-path-prefix", "/options/strip_prefix", "true");
    text(all, "forward-headers", TARGET + "forward_headers", "" + !tls);
    text(all, "buffer-requests", TARGET + "buffer_requests", "false");
    text(all, "buffer-responses", TARGET + "buffer_responses", "false");
    text(all, "buffer-memory", TARGET + "max_memory_buffer_size", "1048576");
    text(all, "max-request-body", TARGET + "max_request_body_size", "0");
    text(all, "max-response-body", TARGET + "max_response_body_size", "0");
    time(all, "target-timeout", TARGET + "response_timeout", 30);
    time(all, "health-check-interval", CHECK + "interval", 1);
    time(all, "health-check-timeout", CHECK + "timeout", 5);
    text(all, "health-check-path", CHECK + "path", "/up");
    compare(
        all,
        "log-request-header",
        TARGET + "log_request_headers",
        lowered(deploy.all("log-request-header")));
    compare(
        all,
        "log-response-header",
        TARGET + "log_response_headers",
        lowered(deploy.all("log-response-header")));
    return all;
  }

  private void text(List<String> all, String flag, String path, String otherwise) {
    compare(all, flag, path, deploy.last(flag).orElse(otherwise));
  }

  /** The proxy keeps nanoseconds. */
  private void time(List<String> all, String flag, String path, long otherwise) {
    String wanted = deploy.last(flag).orElse(otherwise + "s");
    long seconds = wanted.matches("\\d{1,9}s") ? Long.parseLong(wanted.replace("s", "")) : 0;
    compare(all, flag, path, "" + Duration.ofSeconds(seconds).toNanos());
  }

  /** An older or newer proxy may not have it. */
  private void compare(List<String> all, String flag, String path, String wanted) {
    JsonNode kept = node.at(path);
    String found = kept.isArray() || kept.isNull() ? lowered(items(kept)) : kept.asText("");
    if (!kept.isMissingNode() && deploy.knows(flag) && !found.equals(wanted)) {
      String told = Wording.instead(told(flag, found), told(flag, wanted));
      all.add("--%s is %s".formatted(flag, told));
    }
  }

  private static String told(String flag, String value) {
    boolean time = flag.equals("target-timeout") || flag.matches("health-check-(interval|timeout)");
    return time && value.matches("\\d{1,18}")
        ? Duration.ofNanos(Long.parseLong(value)).toMillis() / 1000.0 + "s"
        : value;
  }

  private String prefixes() {
    List<String> given = deploy.all("path-prefix");
    return given.isEmpty()
        ? "/"
        : lowered(given.stream().map(it -> "/" + it.replaceAll("^/+|/+$", "")).toList());
  }

  private static List<String> items(JsonNode node) {
    List<String> items = new ArrayList<>();
    node.forEach(item -> items.add(item.asText("")));
    return items;
  }

  /** In any order; no host at all is one without a name for the proxy. */
  private static String lowered(List<String> items) {
    TreeSet<String> sorted = new TreeSet<>();
    items.forEach(
        item -> {
          for (String one : item.split(",", -1)) {
            sorted.add(one.toLowerCase(Locale.ROOT));
          }
        });
    sorted.remove("");
    return String.join(", ", sorted);
  }

  /** The services by name, from what the proxy keeps; nothing if that is in another form. */
  static Optional<Map<String, JsonNode>> byName(JsonNode state) {
    Map<String, JsonNode> services = new TreeMap<>();
    for (JsonNode service : state) {
      if (!service.path("name").isTextual() || !service.path("options").isObject()) {
        return Optional.empty();
      }
      services.put(service.path("name").asText(), service);
    }
    return state.isArray() ? Optional.of(services) : Optional.empty();
  }
}
