package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Proxy.Buffering;
import io.github.kamalmaven.config.Proxy.Healthcheck;
import io.github.kamalmaven.config.Proxy.Tls;
import io.github.kamalmaven.config.ProxyRun;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the proxy's settings. */
final class ProxyReader {
  private static final List<String> REQUEST_HEADERS =
      List.of("Cache-Control", "Last-Modified", "User-Agent");

  private ProxyReader() {}

  static Proxy read(Mapping proxy) {
    Mapping logging = proxy.section("logging");
    return new Proxy(
        oneOrMany(proxy, "host", "hosts"),
        ValueReader.integer(proxy, "app_port").orElse(80),
        tls(proxy),
        proxy.flag("ssl_redirect"),
        proxy.flag("forward_headers"),
        ValueReader.seconds(proxy, "response_timeout"),
        oneOrMany(proxy, "path_prefix", "path_prefixes"),
        proxy.flag("strip_path_prefix"),
        healthcheck(proxy.section("healthcheck")),
        buffering(proxy.section("buffering")),
        logging.texts("request_headers").orElse(REQUEST_HEADERS),
        logging.texts("response_headers").orElse(List.of()),
        proxy.mapping("run").filter(run -> !run.isBlank()).map(ProxyReader::run));
  }

  /** A list, or one text with commas in it. */
  private static List<String> oneOrMany(Mapping proxy, String one, String many) {
    return proxy.texts(many).or(() -> proxy.text(one).map(text -> split(text))).orElse(List.of());
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.replaceFirst(",+$", "").split(",", -1))
        .filter(part -> !text.isEmpty())
        .toList();
  }

  private static Tls tls(Mapping proxy) {
    Mapping ssl = proxy.section("ssl");
    Optional<String> certificate = ssl.text("certificate_pem").filter(text -> !text.isBlank());
    Optional<String> key = ssl.text("private_key_pem").filter(text -> !text.isBlank());
    if (certificate.isPresent() && key.isPresent()) {
      return new Tls.Custom(certificate.get(), key.get());
    }
    boolean on = proxy.mapping("ssl").isPresent() || proxy.flag("ssl").orElse(false);
    return on ? new Tls.Automatic() : new Tls.Off();
  }

  private static Healthcheck healthcheck(Mapping healthcheck) {
    return new Healthcheck(
        ValueReader.seconds(healthcheck, "interval"),
        ValueReader.seconds(healthcheck, "timeout"),
        healthcheck.text("path"));
  }

  private static Buffering buffering(Mapping buffering) {
    return new Buffering(
        buffering.flag("requests").orElse(true),
        buffering.flag("responses").orElse(true),
        ValueReader.whole(buffering, "max_request_body"),
        ValueReader.whole(buffering, "max_response_body"),
        ValueReader.whole(buffering, "memory"));
  }

  private static ProxyRun run(Mapping run) {
    return new ProxyRun(
        ValueReader.integer(run, "http_port").orElse(80),
        ValueReader.integer(run, "https_port").orElse(443),
        ValueReader.integer(run, "metrics_port"),
        run.flag("debug").orElse(false),
        run.text("log_max_size").orElse("10m"),
        run.flag("publish").orElse(true),
        run.texts("bind_ips").orElse(List.of()),
        run.text("registry"),
        run.text("repository").orElse("basecamp/kamal-proxy"),
        run.text("version").orElse(ProxyRun.MINIMUM_VERSION),
        ValueReader.values(run.section("options")));
  }
}
