package io.github.kamalmaven.bench.relay;

/** Of one connection: a client that says something after it has heard something waited for that. */
final class RoundTrips {
  private boolean serverSpoke;

  /** The client hears something. */
  void heard() {
    serverSpoke = true;
  }

  /** The client says something; whether that ends a round trip. */
  boolean asked() {
    boolean waited = serverSpoke;
    serverSpoke = false;
    return waited;
  }
}
