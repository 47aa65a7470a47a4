package io.github.kamalmaven.command;

import io.github.kamalmaven.config.AssetPath;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Server;
import io.github.kamalmaven.config.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A role with Kamal's defaults, served by the proxy, and what a test changes about it. */
final class SampleRole {
  private final String name;
  private final List<Server> servers = new ArrayList<>();
  private final Map<String, Value> options = new LinkedHashMap<>();
  private final Map<String, Value> labels = new LinkedHashMap<>();
  private Optional<String> cmd = Optional.empty();
  private Optional<Integer> stopTimeout = Optional.empty();
  private String restart = "unless-stopped";
  private Logging logging = Logging.DEFAULT;
  private Optional<Proxy> proxy = Optional.of(SampleProxy.plain().build());
  private Optional<AssetPath> assets = Optional.empty();

  private SampleRole(String name) {
    this.name = name;
  }

  static SampleRole named(String name) {
    return new SampleRole(name);
  }

  SampleRole on(String... hosts) {
    for (String host : hosts) {
      servers.add(new Server(host, Env.NONE));
    }
    return this;
  }

  SampleRole on(String host, Env env) {
    servers.add(new Server(host, env));
    return this;
  }

  SampleRole cmd(String text) {
    cmd = Optional.of(text);
    return this;
  }

  SampleRole stopTimeout(int seconds) {
    stopTimeout = Optional.of(seconds);
    return this;
  }

  SampleRole restart(String policy) {
    restart = policy;
    return this;
  }

  SampleRole option(String key, Value value) {
    options.put(key, value);
    return this;
  }

  SampleRole label(String key, String value) {
    labels.put(key, Value.text(value));
    return this;
  }

  SampleRole logging(Logging given) {
    logging = given;
    return this;
  }

  SampleRole proxy(SampleProxy given) {
    proxy = Optional.of(given.build());
    return this;
  }

  SampleRole withoutProxy() {
    proxy = Optional.empty();
    return this;
  }

  SampleRole assets(String path) {
    assets = Optional.of(AssetPath.parse(path));
    return this;
  }

  Role build() {
    return new Role(
        name, servers, cmd, stopTimeout, restart, options, labels, logging, proxy, assets);
  }
}
