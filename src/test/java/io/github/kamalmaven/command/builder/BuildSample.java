package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Boot;
import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.Output;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.Sshkit;
import io.github.kamalmaven.config.Timing;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.plugin.PluginSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deployment {@code shop} with image {@code acme/shop}, and how a test has it built. */
public final class BuildSample {
  private String image = "acme/shop";
  private Registry registry =
      new Registry(
          Optional.of("registry.example.test"),
          Optional.of(new Credential.Literal("bot")),
          Optional.of(new Credential.Secret("REGISTRY_PASSWORD")));
  private List<String> arches = List.of("amd64");
  private Optional<String> remote = Optional.empty();
  private boolean local = true;
  private String driver = "docker-container";
  private Optional<Builder.Pack> pack = Optional.empty();
  private Optional<Builder.Cache> cache = Optional.empty();
  private Optional<String> context = Optional.empty();
  private String dockerfile = "Dockerfile";
  private Optional<String> target = Optional.empty();
  private Optional<String> ssh = Optional.empty();
  private Optional<String> provenance = Optional.empty();
  private Optional<Boolean> sbom = Optional.empty();
  private final Map<String, Value> args = new LinkedHashMap<>();
  private List<String> secrets = List.of();

  private BuildSample() {}

  public static BuildSample shop(String... arches) {
    BuildSample sample = new BuildSample();
    sample.arches = arches.length == 0 ? List.of("amd64") : List.of(arches);
    return sample;
  }

  public BuildSample localRegistry() {
    image = "shop";
    registry = new Registry(Optional.of("localhost:5555"), Optional.empty(), Optional.empty());
    return this;
  }

  public BuildSample remote(String url) {
    remote = Optional.of(url);
    return this;
  }

  public BuildSample notLocal() {
    local = false;
    return this;
  }

  public BuildSample driver(String name) {
    driver = name;
    return this;
  }

  public BuildSample pack(String builder, String... buildpacks) {
    pack = Optional.of(new Builder.Pack(builder, List.of(buildpacks)));
    return this;
  }

  public BuildSample gitHubCache(String options) {
    cache = Optional.of(new Builder.Cache("gha", Optional.of(options), Optional.empty()));
    return this;
  }

  public BuildSample registryCache(Optional<String> image, Optional<String> options) {
    cache = Optional.of(new Builder.Cache("registry", options, image));
    return this;
  }

  public BuildSample context(String path) {
    context = Optional.of(path);
    return this;
  }

  public BuildSample dockerfile(String path) {
    dockerfile = path;
    return this;
  }

  public BuildSample target(String stage) {
    target = Optional.of(stage);
    return this;
  }

  public BuildSample ssh(String agent) {
    ssh = Optional.of(agent);
    return this;
  }

  public BuildSample attested(String how, boolean bill) {
    provenance = Optional.of(how);
    sbom = Optional.of(bill);
    return this;
  }

  public BuildSample arg(String name, Value value) {
    args.put(name, value);
    return this;
  }

  public BuildSample secrets(String... names) {
    secrets = List.of(names);
    return this;
  }

  public Deployment build() {
    return new Deployment(
        "shop",
        Optional.empty(),
        image,
        registry,
        List.of(),
        "web",
        List.of(),
        List.of(),
        Logging.DEFAULT,
        new Boot(Optional.empty(), Optional.empty(), false),
        builder(),
        reached(),
        new Sshkit(30, Duration.ofMinutes(15), 3),
        new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
        ".kamal/secrets",
        Optional.empty(),
        5,
        new Timing(Duration.ofSeconds(7), Duration.ofSeconds(30), Duration.ofSeconds(30)),
        new Output(Optional.empty(), Optional.empty()),
        Map.of(),
        PluginSettings.NONE);
  }

  private Builder builder() {
    return new Builder(
        arches,
        remote,
        local,
        driver,
        pack,
        cache,
        context,
        dockerfile,
        target,
        ssh,
        provenance,
        sbom,
        args,
        secrets);
  }

  private static Ssh reached() {
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
