package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Boot;
import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.Output;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.Sshkit;
import io.github.kamalmaven.config.Timing;
import io.github.kamalmaven.config.plugin.PluginSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deployment {@code shop} with image {@code acme/shop}, and what a test changes about it. */
final class SampleDeployment {
  static final Registry REGISTRY =
      new Registry(
          Optional.of("registry.example.test"),
          Optional.of(new Credential.Literal("bot")),
          Optional.of(new Credential.Secret("REGISTRY_PASSWORD")));

  private Optional<String> destination = Optional.empty();
  private Registry registry = REGISTRY;
  private List<Role> roles = List.of(SampleRole.named("web").on("10.0.0.1").build());
  private List<Accessory> accessories = List.of();
  private List<String> volumes = List.of();
  private Logging logging = Logging.DEFAULT;
  private Optional<String> errorPages = Optional.empty();
  private int deploySeconds = 30;
  private int drainSeconds = 30;

  static SampleDeployment shop() {
    return new SampleDeployment();
  }

  SampleDeployment destination(String name) {
    destination = Optional.of(name);
    return this;
  }

  SampleDeployment registry(Registry where) {
    registry = where;
    return this;
  }

  SampleDeployment roles(SampleRole... given) {
    roles = List.of(given).stream().map(SampleRole::build).toList();
    return this;
  }

  SampleDeployment accessories(SampleAccessory... given) {
    accessories = List.of(given).stream().map(SampleAccessory::build).toList();
    return this;
  }

  SampleDeployment volumes(String... given) {
    volumes = List.of(given);
    return this;
  }

  SampleDeployment logging(Logging given) {
    logging = given;
    return this;
  }

  SampleDeployment errorPages(String directory) {
    errorPages = Optional.of(directory);
    return this;
  }

  SampleDeployment timeouts(int deploy, int drain) {
    deploySeconds = deploy;
    drainSeconds = drain;
    return this;
  }

  Deployment build() {
    return new Deployment(
        "shop",
        destination,
        "acme/shop",
        registry,
        roles,
        "web",
        accessories,
        volumes,
        logging,
        new Boot(Optional.empty(), Optional.empty(), false),
        builder(),
        ssh(),
        new Sshkit(30, Duration.ofSeconds(900), 3),
        new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
        ".kamal/secrets",
        errorPages,
        5,
        new Timing(
            Duration.ofSeconds(7),
            Duration.ofSeconds(deploySeconds),
            Duration.ofSeconds(drainSeconds)),
        new Output(Optional.empty(), Optional.empty()),
        Map.of(),
        PluginSettings.NONE);
  }

  static Ssh ssh() {
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
}
