package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.AssetPath;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Server;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.read.check.RoleSettings;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads roles, each with what the root says for all of them. */
final class RoleReader {
  private final Mapping root;
  private final Env rootEnv;
  private final Mapping tags;

  RoleReader(Mapping root) {
    this.root = root;
    this.rootEnv = EnvReader.read(root.section("env"));
    this.tags = root.section("env").section("tags");
  }

  List<Role> roles() {
    return RoleSettings.of(root).stream().map(this::role).toList();
  }

  private Role role(RoleSettings role) {
    Mapping settings = role.settings();
    return new Role(
        role.name(),
        servers(role),
        settings.text("cmd"),
        ValueReader.integer(settings, "stop_timeout")
            .or(() -> ValueReader.integer(root, "stop_timeout")),
        OptionsReader.restart(settings.section("options")),
        OptionsReader.others(settings.section("options")),
        labels(settings),
        LoggingReader.read(root.section("logging").merge(settings.section("logging"))),
        role.proxy(root).map(ProxyReader::read),
        assets(role));
  }

  private List<Server> servers(RoleSettings role) {
    Env env = rootEnv.merge(EnvReader.read(role.settings().section("env")));
    Map<List<String>, Env> byTags = new HashMap<>();
    return role.hosts().stream()
        .map(
            host ->
                new Server(
                    host.host(), byTags.computeIfAbsent(host.tags(), tags -> tagged(env, tags))))
        .toList();
  }

  /** Tags that are not defined are ignored. */
  private Env tagged(Env env, List<String> names) {
    Env result = env;
    for (String tag : names) {
      result = result.merge(EnvReader.read(tags.section(tag)));
    }
    return result;
  }

  private Map<String, Value> labels(Mapping settings) {
    Map<String, Value> labels = new LinkedHashMap<>(ValueReader.values(root.section("labels")));
    labels.putAll(ValueReader.values(settings.section("labels")));
    return labels;
  }

  private Optional<AssetPath> assets(RoleSettings role) {
    return role.settings()
        .text("asset_path")
        .or(() -> root.text("asset_path"))
        .filter(path -> !path.isBlank() && role.runsProxy())
        .map(AssetPath::parse);
  }
}
