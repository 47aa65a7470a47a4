package io.github.kamalmaven.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How kamal-proxy serves a role or an accessory.
 *
 * <p>{@code Kamal::Configuration::Proxy}.
 *
 * @param hosts host names it answers to; none means all
 * @param appPort port the container listens on
 * @param tls where the certificate comes from
 * @param sslRedirect whether plain HTTP is sent on to HTTPS
 * @param forwardHeaders whether {@code X-Forwarded-*} of the client are kept
 * @param responseTimeout how long a response may take
 * @param pathPrefixes paths it answers to; none means all
 * @param stripPathPrefix whether the prefix is removed before the app sees the request
 * @param healthcheck how readiness is asked
 * @param buffering how bodies are buffered
 * @param requestHeaders request headers that are logged
 * @param responseHeaders response headers that are logged
 * @param run settings of the proxy container itself, if any are made
 */
public record Proxy(
    List<String> hosts,
    int appPort,
    Tls tls,
    Optional<Boolean> sslRedirect,
    Optional<Boolean> forwardHeaders,
    Optional<Duration> responseTimeout,
    List<String> pathPrefixes,
    Optional<Boolean> stripPathPrefix,
    Healthcheck healthcheck,
    Buffering buffering,
    List<String> requestHeaders,
    List<String> responseHeaders,
    Optional<ProxyRun> run) {

  /** Copies the lists. */
  public Proxy {
    hosts = List.copyOf(hosts);
    pathPrefixes = List.copyOf(pathPrefixes);
    requestHeaders = List.copyOf(requestHeaders);
    responseHeaders = List.copyOf(responseHeaders);
  }

  /** Where the certificate comes from. */
  public sealed interface Tls {

    /** No TLS. */
    record Off() implements Tls {}

    /** kamal-proxy gets one from Let's Encrypt. */
    record Automatic() implements Tls {}

    /**
     * The team's own.
     *
     * @param certificate name of the secret that holds the certificate chain, PEM
     * @param privateKey name of the secret that holds the key, PEM
     */
    record Custom(String certificate, String privateKey) implements Tls {}
  }

  /**
   * How kamal-proxy asks whether a container is ready.
   *
   * @param interval between two questions
   * @param timeout for one answer
   * @param path asked for, {@code /up} unless set
   */
  public record Healthcheck(
      Optional<Duration> interval, Optional<Duration> timeout, Optional<String> path) {}

  /**
   * How kamal-proxy buffers bodies.
   *
   * @param requests whether requests are
   * @param responses whether responses are
   * @param maxRequestBody bytes
   * @param maxResponseBody bytes
   * @param memory bytes kept in memory, the rest goes to disk
   */
  public record Buffering(
      boolean requests,
      boolean responses,
      Optional<Long> maxRequestBody,
      Optional<Long> maxResponseBody,
      Optional<Long> memory) {}
}
