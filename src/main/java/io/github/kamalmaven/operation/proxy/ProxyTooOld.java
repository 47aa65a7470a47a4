package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.ProxyRun;

/** A host runs a kamal-proxy that lacks what this version needs. */
public final class ProxyTooOld extends KamalException {
  private static final long serialVersionUID = 1L;

  ProxyTooOld(String version, String host) {
    super(
        "kamal-proxy version " + version + " is too old",
        host,
        "run `kamal proxy reboot` in order to update to at least " + ProxyRun.MINIMUM_VERSION);
  }
}
