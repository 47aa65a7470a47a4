package io.github.kamalmaven.registry;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One question and its whole answer.
 *
 * @param http carries them; follows no redirection, so that nobody else gets a password
 * @param limits of time and size
 */
record Transfer(HttpClient http, Limits limits) {

  /**
   * Gets what is there.
   *
   * @throws IOException if there is no answer
   */
  HttpResponse<byte[]> get(URI address, Map<String, String> headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(limits.answer());
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request.build(), info -> new BoundedBody(limits.bytes()));
    try {
      return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new HttpTimeoutException("no answer");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException problem
          ? problem
          : new IOException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException(
          "Interrupted while asking " + address.getHost(), address.toString(), null, interrupted);
    } finally {
      answer.cancel(true);
    }
  }
}
