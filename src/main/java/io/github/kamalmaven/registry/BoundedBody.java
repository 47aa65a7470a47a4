package io.github.kamalmaven.registry;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, unless they are too many. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> inner = BodySubscribers.ofByteArray();
  private final int most;
  private long seen;
  private Flow.@Nullable Subscription subscription;

  /**
   * @param most how many bytes are taken
   */
  BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return inner.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    inner.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    seen += bytes.stream().mapToLong(ByteBuffer::remaining).sum();
    if (seen <= most) {
      inner.onNext(bytes);
      return;
    }
    if (subscription != null) {
      subscription.cancel();
    }
    inner.onError(new IOException("the answer has more than " + most + " bytes"));
  }

  @Override
  public void onError(Throwable failure) {
    inner.onError(failure);
  }

  @Override
  public void onComplete() {
    inner.onComplete();
  }
}
