package io.github.kamalmaven.sandbox.proxy;

import java.io.IOException;

/** A request the proxy refuses, in its own words. */
final class ProxyException extends IOException {

  private static final long serialVersionUID = 1L;

  ProxyException(String message) {
    super(message);
  }
}
