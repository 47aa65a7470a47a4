package io.github.kamalmaven.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * An answer to an HTTP request.
 *
 * @param status such as 200
 * @param body its text
 */
public record Answer(int status, String body) {

  static Answer of(String url) {
    return of(url, HttpRequest.newBuilder());
  }

  /** What somebody gets who logs in as {@code user:password}. */
  static Answer of(String url, String login) {
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return of(url, HttpRequest.newBuilder().header("Authorization", "Basic " + basic));
  }

  /** What a visitor gets whose cookie for rollouts has this value. */
  static Answer as(String url, String visitor) {
    return of(url, HttpRequest.newBuilder().header("Cookie", "kamal-rollout=" + visitor));
  }

  private static Answer of(String url, HttpRequest.Builder builder) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request = builder.uri(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(url, e);
    }
  }
}
