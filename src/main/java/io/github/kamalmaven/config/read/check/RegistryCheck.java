package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.Optional;
import java.util.function.Predicate;

/** Registries: {@code Validator::Registry}. */
final class RegistryCheck {
  private final Predicate<Optional<String>> knownElsewhere;
  private final Problems problems;

  /**
   * @param knownElsewhere whether somebody can log in to a server where the file names nobody
   */
  RegistryCheck(Predicate<Optional<String>> knownElsewhere, Problems problems) {
    this.knownElsewhere = knownElsewhere;
    this.problems = problems;
  }

  void check(Mapping registry, String path) {
    if (!problems.clear(path)) {
      return;
    }
    Schema.of("registry").check(registry, path, problems);
    if (!isLocal(registry) && !isLeftToOthers(registry)) {
      credential(registry, "username", path);
      credential(registry, "password", path);
    }
  }

  private boolean isLeftToOthers(Mapping registry) {
    return !registry.has("username")
        && !registry.has("password")
        && knownElsewhere.test(registry.text("server"));
  }

  /** Whether it runs on the control machine, where nobody logs in. */
  static boolean isLocal(Mapping registry) {
    return registry.text("server").filter(server -> server.startsWith("localhost:")).isPresent();
  }

  private void credential(Mapping registry, String key, String path) {
    Optional<Node> value = registry.node(key);
    String keyPath = path + "/" + key;
    if (value.filter(node -> !node.isBlank()).isEmpty()) {
      problems.add(
          registry.keyAt(key),
          keyPath,
          "is required",
          Optional.of(
              "write `"
                  + key
                  + ": [NAME_OF_A_SECRET]`, and the secret in .kamal/secrets; or leave user and"
                  + " password to a <server> of Maven's settings.xml, or to docker login"));
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
