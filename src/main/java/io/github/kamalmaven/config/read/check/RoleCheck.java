package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.Optional;

/** Servers and roles: {@code Validator::Servers} and {@code Validator::Role}. */
final class RoleCheck {
  private final Mapping root;
  private final Problems problems;

  RoleCheck(Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  void check() {
    Optional<Node> servers = root.node("servers").filter(node -> problems.clear("servers"));
    servers
        .filter(Sequence.class::isInstance)
        .ifPresent(list -> SpecialRules.servers(list, "servers", problems));
    if (servers.filter(Mapping.class::isInstance).isPresent()) {
      RoleSettings.of(root)
          .forEach(role -> root.section("servers").node(role.name()).ifPresent(n -> role(role, n)));
    }
  }

  private void role(RoleSettings role, Node node) {
    String path = "servers/" + role.name();
    if (!Rule.fits(node, path, problems, Kind.ARRAY, Kind.HASH)) {
      return;
    }
    if (!(node instanceof Mapping settings)) {
      SpecialRules.servers(node, path, problems);
      return;
    }
    Schema.of("role").check(settings, path, problems);
    ContainerCheck.check(settings, path, problems);
    if (problems.clear(path + "/env")) {
      EnvCheck.check(settings.section("env"), path + "/env", false, problems);
    }
    if (problems.clear(path + "/logging")) {
      Schema.of("logging").check(settings.section("logging"), path + "/logging", problems);
    }
    if (role.runsProxy() && problems.clear(path + "/proxy")) {
      ProxyCheck.check(settings.section("proxy"), path + "/proxy", problems);
    }
  }
}
