package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.Optional;

/** Registries: {@code Validator::Registry}. */
final class RegistryCheck {
  private RegistryCheck() {}

  static void check(Mapping registry, String path, Problems problems) {
    if (!problems.clear(path)) {
      return;
    }
    Schema.of("registry").check(registry, path, problems);
    if (!isLocal(registry)) {
      credential(registry, "username", path, problems);
      credential(registry, "password", path, problems);
    }
  }

  /** Whether it runs on the control machine, where nobody logs in. */
  static boolean isLocal(Mapping registry) {
    return registry.text("server").filter(server -> server.startsWith("localhost:")).isPresent();
  }

  private static void credential(Mapping registry, String key, String path, Problems problems) {
    Optional<Node> value = registry.node(key);
    String keyPath = path + "/" + key;
    if (value.filter(node -> !node.isBlank()).isEmpty()) {
      problems.add(
          registry.keyAt(key),
          keyPath,
          "is required",
          Optional.of("write `" + key + ": [NAME_OF_A_SECRET]`, and the secret in .kamal/secrets"));
    } else if (value.filter(RegistryCheck::isTextOrSecret).isEmpty()) {
      problems.add(
          registry.keyAt(key),
          keyPath,
          "should be a string or an array with one string (for secret lookup)",
          value.filter(Scalar.class::isInstance).map(node -> "put it in quotes"));
    }
  }

  private static boolean isTextOrSecret(Node node) {
    return isText(node)
        || (node instanceof Sequence list
            && list.items().size() == 1
            && isText(list.items().get(0)));
  }

  private static boolean isText(Node node) {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT;
  }
}
