package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The builder: {@code Validator::Builder}. */
final class BuilderCheck {
  private static final String PATH = "builder";

  private BuilderCheck() {}

  static void check(Mapping root, Problems problems) {
    if (!problems.clear(PATH)) {
      return;
    }
    Mapping builder = root.section(PATH);
    Position at = root.keyAt(PATH);
    Schema.of("builder").check(builder, PATH, problems);
    Mapping cache = builder.section("cache");
    cache
        .text("type")
        .filter(type -> !Set.of("gha", "registry").contains(type))
        .ifPresent(
            type ->
                problems.add(
                    cache.keyAt("type"),
                    PATH,
                    "Invalid cache type: " + type,
                    Optional.of("gha and registry are allowed")));
    if (builder.node("arch").filter(arch -> !arch.isBlank()).isEmpty()) {
      problems.add(
          at, PATH, "Builder arch not set", Optional.of("write `arch: amd64` under `builder`"));
    }
    int arches = builder.items("arch").map(List<Node>::size).orElse(1);
    if (builder.has("pack") && arches > 1) {
      problems.add(builder.keyAt("arch"), PATH, "buildpacks only support building for one arch");
    }
    boolean remote = builder.node("remote").filter(node -> !node.isBlank()).isPresent();
    if (builder.flag("local").filter(on -> !on).isPresent() && !remote) {
      problems.add(builder.keyAt("local"), PATH, "Cannot disable local builds, no remote is set");
    }
  }
}
