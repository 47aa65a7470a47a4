package io.github.kamalmaven.registry.account;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.RegistryName;

/** Docker has logged in by a browser or the like, and kept what no other Docker can log in with. */
final class IdentityToken extends KamalException {
  private static final long serialVersionUID = 1L;

  IdentityToken(RegistryName registry, String place) {
    super(
        "Docker has no password for " + registry + " but an identity token, of no use to hosts",
        place,
        "write registry/username and password in deploy.yml: a robot account or access token");
  }
}
