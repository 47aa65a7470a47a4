package io.github.kamalmaven.report.trace;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.otel.Post;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where traces go, and what they belong to.
 *
 * @param post takes them
 * @param resource what the environment says of whoever sends them, by name
 * @param parent the span around the run
 */
public record TraceTarget(Post post, Map<String, String> resource, Optional<TraceParent> parent) {
  private static final String SWITCH = "KAMAL_TRACES";
  private static final String OWN = "OTEL_EXPORTER_OTLP_TRACES_";
  private static final String ALL = "OTEL_EXPORTER_OTLP_";
  private static final String PATH = "/v1/traces";
  private static final String REMEDY =
      "write http://collector:4318, environment (for OTEL_EXPORTER_OTLP_ENDPOINT) or none; headers"
          + " belong into OTEL_EXPORTER_OTLP_HEADERS";

  /**
   * Where the traces of a run go; empty for nowhere. The variables of OpenTelemetry alone do not
   * switch it on: they are there for the app.
   *
   * @param written what the configuration says: a URL, {@code environment} or {@code none}
   * @param environment variables by name
   * @throws KamalException if a variable cannot be used
   */
  public static Optional<TraceTarget> of(
      Optional<String> written, Map<String, String> environment) {
    Variables variables = new Variables(environment);
    String setting = variables.text(SWITCH).or(() -> written).orElse("none").strip();
    if ("none".equals(setting) || variables.says("OTEL_SDK_DISABLED", "true")) {
      return Optional.empty();
    }
    return ("environment".equals(setting)
            ? standard(variables)
            : Optional.of(url(setting, SWITCH, PATH)))
        .map(
            url ->
                new TraceTarget(
                    new Post(url, headersFor(url, variables)),
                    variables.resource(),
                    variables.parent()));
  }

  /** Whether its traces are kept: the span around a run decides for what is in it. */
  boolean isSampled() {
    return parent.map(TraceParent::sampled).orElse(true);
  }

  /** Where they go, for people. */
  String shown() {
    URI url = post.url();
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }

  /** What the variables say that every exporter knows. */
  private static Optional<URI> standard(Variables variables) {
    if (variables.says("OTEL_TRACES_EXPORTER", "none")) {
      return Optional.empty();
    }
    Optional<URI> endpoint = endpoint(variables);
    if (endpoint.isPresent()
        && variables
            .text(OWN + "PROTOCOL")
            .or(() -> variables.text(ALL + "PROTOCOL"))
            .filter("grpc"::equals)
            .isPresent()) {
      throw new KamalException(
          "Traces are sent over HTTP, and OTEL_EXPORTER_OTLP_PROTOCOL says grpc",
          "OTEL_EXPORTER_OTLP_PROTOCOL",
          "name the collector's port for HTTP, often 4318: KAMAL_TRACES=http://collector:4318");
    }
    return endpoint;
  }

  private static Optional<URI> endpoint(Variables variables) {
    return variables
        .text(OWN + "ENDPOINT")
        .map(text -> url(text, OWN + "ENDPOINT", ""))
        .or(() -> variables.text(ALL + "ENDPOINT").map(text -> url(text, ALL + "ENDPOINT", PATH)));
  }

  /** Headers hold keys: they go to no other host than the one that they are meant for. */
  private static Map<String, String> headersFor(URI url, Variables variables) {
    return isElsewhere(url, variables)
        ? Map.of()
        : variables.pairs(
            variables.text(OWN + "HEADERS").isPresent() ? OWN + "HEADERS" : ALL + "HEADERS");
  }

  /** Not where the variables lead: to another host, or nobody knows where. */
  private static boolean isElsewhere(URI url, Variables variables) {
    try {
      return endpoint(variables)
          .filter(
              meant ->
                  !(url.getHost().equalsIgnoreCase(meant.getHost())
                      && url.getScheme().equals(meant.getScheme())))
          .isPresent();
    } catch (KamalException useless) {
      return true;
    }
  }

  /** The text is not told: it may hold a key. */
  private static URI url(String text, String variable, String path) {
    String whole = text.endsWith(PATH) ? text : text.replaceFirst("/+$", "") + path;
    try {
      URI url = new URI(whole);
      if (url.getHost() != null
          && url.getUserInfo() == null
          && Set.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (URISyntaxException none) {
      throw refused(variable, none);
    }
    throw refused(variable, null);
  }

  private static KamalException refused(String variable, @Nullable Exception cause) {
    return new KamalException(
        variable + " has no URL that traces could be sent to", variable, REMEDY, cause);
  }
}
