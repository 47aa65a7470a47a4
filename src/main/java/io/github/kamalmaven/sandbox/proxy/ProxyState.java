package io.github.kamalmaven.sandbox.proxy;

import io.github.kamalmaven.sandbox.docker.template.Json;
import io.github.kamalmaven.sandbox.docker.template.Nil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What kamal-proxy keeps of its services in a file, as version 0.9.2 writes it. */
public final class ProxyState {
  /** Where it lies in the proxy's container. */
  public static final String PATH = "/home/kamal-proxy/.config/kamal-proxy/kamal-proxy.state";

  /** The largest hash of a cookie. */
  private static final double MOST = 0xFFFFFFFFL;

  private static final long NANO = 1_000_000_000L;

  private final ProxyService service;

  private final Optional<Rollout> rollout;

  private ProxyState(ProxyService service, Optional<Rollout> rollout) {
    this.service = service;
    this.rollout = rollout;
  }

  /**
   * The file's content.
   *
   * @param services in order
   * @param rollouts the second targets of some, by name
   * @return a list, JSON
   */
  public static String of(Collection<ProxyService> services, Map<String, Rollout> rollouts) {
    List<Object> all = new ArrayList<>();
    for (ProxyService service : services) {
      Rollout rollout = rollouts.get(service.name());
      all.add(new ProxyState(service, Optional.ofNullable(rollout)).all());
    }
    return Json.compact(all) + "\n";
  }

  private Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", service.name());
    all.put("options", options());
    all.put("target_options", targetOptions());
    all.put("active_targets", List.of(service.target()));
    all.put("active_readers", List.of());
    Optional<Object> target = rollout.map(it -> List.of(it.target()));
    all.put("rollout_targets", target.orElse(Nil.NIL));
    all.put("rollout_readers", Nil.NIL);
    Map<String, Object> pause = new LinkedHashMap<>();
    pause.put("state", pauseState());
    pause.put("stop_message", service.message());
    pause.put("fail_after", 0);
    all.put("pause_controller", pause);
    all.put("rollout_controller", rollout.filter(Rollout::on).map(this::split).orElse(Nil.NIL));
    return all;
  }

  private Object split(Rollout on) {
    Map<String, Object> split = new LinkedHashMap<>();
    split.put("percentage", on.percent());
    split.put("percentage_split_point", on.percent() / 100.0 * MOST);
    split.put("allowlist", on.list());
    return split;
  }

  private int pauseState() {
    return switch (service.state()) {
      case RUNNING -> 0;
      case PAUSED -> 1;
      case STOPPED -> 2;
    };
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("hosts", service.hosts().isEmpty() ? List.of("") : service.hosts());
    options.put("path_prefixes", service.paths().stream().map(ProxyState::prefix).toList());
    options.put("tls_enabled", on("tls", false));
    options.put("tls_certificate_path", text("tls-certificate-path", ""));
    options.put("tls_private_key_path", text("tls-private-key-path", ""));
    options.put("tls_redirect", on("tls-redirect", true));
    options.put("canonical_host", text("canonical-host", ""));
    options.put("error_page_path", text("error-pages", ""));
    options.put("strip_prefix", on("strip-path-prefix", true));
    return options;
  }

  private Map<String, Object> targetOptions() {
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("path", text("health-check-path", "/up"));
    check.put("port", 0);
    check.put("interval", time("health-check-interval", 1));
    check.put("timeout", time("health-check-timeout", 5));
    check.put("host", "");
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("health_check_config", check);
    options.put("response_timeout", time("target-timeout", 30));
    options.put("buffer_requests", on("buffer-requests", false));
    options.put("buffer_responses", on("buffer-responses", false));
    options.put("max_memory_buffer_size", Long.valueOf(text("buffer-memory", "1048576")));
    options.put("max_request_body_size", Long.valueOf(text("max-request-body", "0")));
    options.put("max_response_body_size", Long.valueOf(text("max-response-body", "0")));
    options.put("log_request_headers", headers("log-request-header"));
    options.put("log_response_headers", headers("log-response-header"));
    options.put("forward_headers", on("forward-headers", !on("tls", false)));
    options.put("scope_cookie_paths", false);
    return options;
  }

  private static String prefix(String path) {
    return "/" + path.replaceAll("^/+|/+$", "");
  }

  private String text(String option, String otherwise) {
    List<String> values = service.options().getOrDefault(option, List.of());
    return values.isEmpty() ? otherwise : values.get(values.size() - 1);
  }

  private boolean on(String option, boolean otherwise) {
    return Boolean.parseBoolean(text(option, Boolean.toString(otherwise)));
  }

  private long time(String option, long otherwise) {
    String seconds = text(option, otherwise + "s").replaceFirst("s$", "");
    return Long.parseLong(seconds) * NANO;
  }

  private Object headers(String option) {
    List<String> headers =
        service.options().getOrDefault(option, List.of()).stream()
            .flatMap(it -> Arrays.stream(it.split(",", -1)))
            .toList();
    return headers.isEmpty() ? Nil.NIL : headers;
  }
}
