package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.Optional;

/** Reads registries. */
final class RegistryReader {
  private RegistryReader() {}

  static Registry read(Mapping registry) {
    return new Registry(
        registry.text("server"),
        credential(registry, "username"),
        credential(registry, "password"));
  }

  /** A list of one name stands for the secret of that name. */
  private static Optional<Credential> credential(Mapping registry, String key) {
    return registry
        .texts(key)
        .flatMap(names -> names.stream().findFirst())
        .<Credential>map(Credential.Secret::new)
        .or(() -> registry.text(key).map(Credential.Literal::new));
  }
}
