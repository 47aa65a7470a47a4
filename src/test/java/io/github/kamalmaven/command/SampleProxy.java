package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.ProxyRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Proxy settings with Kamal's defaults, and what a test changes about them. */
final class SampleProxy {
  private List<String> hosts = List.of();
  private int appPort = 80;
  private Proxy.Tls tls = new Proxy.Tls.Off();
  private Optional<Boolean> sslRedirect = Optional.empty();
  private Optional<Boolean> forwardHeaders = Optional.empty();
  private Optional<Duration> responseTimeout = Optional.empty();
  private List<String> pathPrefixes = List.of();
  private Optional<Boolean> stripPathPrefix = Optional.empty();
  private Proxy.Healthcheck healthcheck =
      new Proxy.Healthcheck(Optional.empty(), Optional.empty(), Optional.empty());
  private Proxy.Buffering buffering =
      new Proxy.Buffering(true, true, Optional.empty(), Optional.empty(), Optional.empty());
  private List<String> requestHeaders = List.of("Cache-Control", "Last-Modified", "User-Agent");
  private List<String> responseHeaders = List.of();
  private Optional<ProxyRun> run = Optional.empty();

  static SampleProxy plain() {
    return new SampleProxy();
  }

  SampleProxy hosts(String... given) {
    hosts = List.of(given);
    return this;
  }

  SampleProxy appPort(int port) {
    appPort = port;
    return this;
  }

  SampleProxy tls(Proxy.Tls given) {
    tls = given;
    return this;
  }

  SampleProxy sslRedirect(boolean on) {
    sslRedirect = Optional.of(on);
    return this;
  }

  SampleProxy forwardHeaders(boolean on) {
    forwardHeaders = Optional.of(on);
    return this;
  }

  SampleProxy responseTimeout(int seconds) {
    responseTimeout = Optional.of(Duration.ofSeconds(seconds));
    return this;
  }

  SampleProxy pathPrefixes(boolean strip, String... prefixes) {
    pathPrefixes = List.of(prefixes);
    stripPathPrefix = Optional.of(strip);
    return this;
  }

  SampleProxy healthcheck(int interval, int timeout, String path) {
    healthcheck =
        new Proxy.Healthcheck(
            Optional.of(Duration.ofSeconds(interval)),
            Optional.of(Duration.ofSeconds(timeout)),
            Optional.of(path));
    return this;
  }

  SampleProxy buffering(Proxy.Buffering given) {
    buffering = given;
    return this;
  }

  SampleProxy logged(List<String> request, List<String> response) {
    requestHeaders = request;
    responseHeaders = response;
    return this;
  }

  SampleProxy run(ProxyRun given) {
    run = Optional.of(given);
    return this;
  }

  Proxy build() {
    return new Proxy(
        hosts,
        appPort,
        tls,
        sslRedirect,
        forwardHeaders,
        responseTimeout,
        pathPrefixes,
        stripPathPrefix,
        healthcheck,
        buffering,
        requestHeaders,
        responseHeaders,
        run);
  }
}
