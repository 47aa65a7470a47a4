package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels and options that roles and accessories have in common. */
final class ContainerCheck {
  private static final Set<String> RESERVED = Set.of("destination", "role", "service");
  private static final Pattern RESTART =
      Pattern.compile("no|always|unless-stopped|on-failure(:[0-9]+)?");

  private ContainerCheck() {}

  static void check(Mapping settings, String path, Problems problems) {
    Mapping labels = settings.section("labels");
    labels.keys().stream()
        .filter(RESERVED::contains)
        .forEach(
            label ->
                problems.add(
                    labels.keyAt(label),
                    path + "/labels/" + label,
                    "invalid label. destination, role, and service are reserved labels"));
    settings
        .section("options")
        .node("restart")
        .ifPresent(policy -> restart(policy, path + "/options/restart", problems));
  }

  private static void restart(Node policy, String path, Problems problems) {
    if (!(policy instanceof Scalar scalar) || scalar.type() != Scalar.Type.TEXT) {
      problems.add(policy.at(), path, "should be a string. Use \"no\" to disable restarts");
    } else if (!RESTART.matcher(scalar.text()).matches()) {
      problems.add(
          policy.at(), path, "should be no, always, unless-stopped, on-failure, or on-failure:N");
    }
  }
}
