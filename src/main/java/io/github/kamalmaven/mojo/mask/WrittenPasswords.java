package io.github.kamalmaven.mojo.mask;

import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.Sensitive;
import java.util.stream.Stream;

/** Passwords of registries that stand in the configuration, and not among the secrets. */
public final class WrittenPasswords {
  private WrittenPasswords() {}

  /** All of them: the app's registry's first. */
  public static Stream<Sensitive> of(Deployment deployment) {
    return Stream.concat(
            Stream.of(deployment.registry()),
            deployment.accessories().stream().flatMap(one -> one.registry().stream()))
        .flatMap(registry -> registry.password().stream())
        .filter(Credential.Literal.class::isInstance)
        .map(password -> Sensitive.of(((Credential.Literal) password).text()));
  }
}
