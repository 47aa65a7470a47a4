package io.github.kamalmaven.config;

import io.github.kamalmaven.config.plugin.PluginSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deployments as tests need them: everything at its default but what the test is about. */
public final class Deployments {
  private Deployments() {}

  /** A deployment of these roles and accessories. */
  public static Deployment with(List<Role> roles, List<Accessory> accessories) {
    return new Deployment(
        "shop",
        Optional.empty(),
        "acme/shop",
        registry(),
        roles,
        "web",
        accessories,
        List.of(),
        Logging.DEFAULT,
        new Boot(Optional.empty(), Optional.empty(), false),
        builder(),
        ssh(),
        new Sshkit(30, Duration.ofSeconds(900), 3),
        new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
        ".kamal/secrets",
        Optional.empty(),
        5,
        new Timing(Duration.ofSeconds(7), Duration.ofSeconds(30), Duration.ofSeconds(30)),
        new Output(Optional.empty(), Optional.empty()),
        Map.of(),
        PluginSettings.NONE);
  }

  /** A role without proxy on these hosts. */
  public static Role role(String name, String... hosts) {
    return new Role(
        name,
        Arrays.stream(hosts).map(host -> new Server(host, Env.NONE)).toList(),
        Optional.empty(),
        Optional.empty(),
        "unless-stopped",
        Map.of(),
        Map.of(),
        Logging.DEFAULT,
        Optional.empty(),
        Optional.empty());
  }

  /** An accessory without proxy on these hosts. */
  public static Accessory accessory(String name, String... hosts) {
    return new Accessory(
        name,
        "shop-" + name,
        name + ":1",
        Optional.empty(),
        List.of(hosts),
        Optional.empty(),
        Optional.empty(),
        "unless-stopped",
        Map.of(),
        Map.of(),
        Env.NONE,
        List.of(),
        List.of(),
        List.of(),
        "kamal",
        Optional.empty());
  }

  private static Registry registry() {
    return new Registry(
        Optional.of("registry.example.test"),
        Optional.of(new Credential.Literal("bot")),
        Optional.of(new Credential.Secret("REGISTRY_PASSWORD")));
  }

  private static Builder builder() {
    return new Builder(
        List.of("amd64"),
        Optional.empty(),
        true,
        "docker-container",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "Dockerfile",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  private static Ssh ssh() {
    return new Ssh(
        "root",
        22,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        new Ssh.ConfigFiles.Default(),
        "fatal",
        Optional.empty());
  }
}
