package io.github.kamalmaven.command.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuilderCommandsTest {
  private static final BuildRequest REQUEST = BuildRequest.of(new Version("abc123"), Map.of());

  @Test
  void one_arch_is_built_on_the_control_machine() {
    BuilderCommands builder = builder(BuildSample.shop());

    assertThat(builder.kind()).isEqualTo("local");
    assertThat(run(builder.create()))
        .contains(
            "docker buildx create --name kamal-local-docker-container --driver=docker-container");
    assertThat(run(builder.remove())).contains("docker buildx rm kamal-local-docker-container");
    assertThat(run(builder.inspect()))
        .contains("docker buildx inspect kamal-local-docker-container");
    assertThat(builder.info().toRun()).isEqualTo("docker context ls && docker buildx ls");
    assertThat(builder.logsInLocally()).isTrue();
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "docker buildx build --output=type=registry --platform linux/amd64 --builder"
                + " kamal-local-docker-container -t registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --label service=\"shop\" --file"
                + " Dockerfile . 2>&1");
  }

  @Test
  void several_arches_are_built_on_the_control_machine_without_a_remote_one() {
    BuilderCommands builder = builder(BuildSample.shop("amd64", "arm64"));

    assertThat(run(builder.create()))
        .contains(
            "docker buildx create --name kamal-local-docker-container --driver=docker-container");
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "docker buildx build --output=type=registry --platform linux/amd64,linux/arm64"
                + " --builder kamal-local-docker-container -t"
                + " registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --label service=\"shop\" --file"
                + " Dockerfile . 2>&1");
  }

  @Test
  void the_docker_driver_needs_no_builder() {
    BuilderCommands builder =
        builder(
            BuildSample.shop()
                .driver("docker")
                .context(".")
                .dockerfile("docker/Dockerfile.prod")
                .target("release")
                .ssh("default")
                .attested("false", true)
                .arg("A", Value.text("1"))
                .arg("B", Value.text("x y"))
                .secrets("NPM_TOKEN")
                .registryCache(
                    Optional.of("acme/cache"), Optional.of("mode=max,image-manifest=true")));

    assertThat(builder.create()).isEmpty();
    assertThat(builder.remove()).isEmpty();
    assertThat(builder.inspect()).isEmpty();
    assertThat(builder.info().toRun()).isEqualTo("docker context ls && docker buildx ls");
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "docker buildx build --output=type=registry --platform linux/amd64 -t"
                + " registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --cache-to"
                + " type=registry,ref=registry.example.test/acme/cache,mode=max,image-manifest=true"
                + " --cache-from type=registry,ref=registry.example.test/acme/cache --label"
                + " service=\"shop\" --build-arg A=\"1\" --build-arg B=\"x y\" --secret"
                + " id=\"NPM_TOKEN\" --file docker/Dockerfile.prod --target release --ssh default"
                + " --provenance false --sbom true . 2>&1");
  }

  @Test
  void build_arguments_are_masked_when_shown() {
    BuilderCommands builder = builder(BuildSample.shop().arg("TOKEN", Value.text("t0ps3cret")));

    assertThat(builder.push(REQUEST).toString())
        .contains("--build-arg TOKEN=[REDACTED]")
        .doesNotContain("t0ps3cret");
  }

  @Test
  void build_arguments_are_written_as_kamal_writes_each_kind_of_value() {
    BuilderCommands builder =
        builder(
            BuildSample.shop()
                .arg("ON", Value.of(true))
                .arg("OFF", Value.of(false))
                .arg("NONE", Value.text(""))
                .arg("LIST", new Value.Many(List.of(Value.text("a"), Value.of(true))))
                .arg("DOLLAR", Value.text("$HOME ${HOME}")));

    assertThat(builder.push(REQUEST).toRun())
        .contains(
            "--build-arg ON=\"true\" --build-arg OFF=false --build-arg NONE --build-arg"
                + " LIST=\"[\\\"a\\\", true]\" --build-arg DOLLAR=\"\\$HOME ${HOME}\" --file");
  }

  @Test
  void a_github_cache_is_read_with_its_address_only() {
    BuilderCommands builder =
        builder(BuildSample.shop().gitHubCache("mode=max,url=http://x,scope=s"));

    assertThat(builder.push(REQUEST).toRun())
        .contains(
            "--cache-to type=gha,mode=max,url=http://x,scope=s --cache-from"
                + " type=gha,url=http://x,scope=s --label");
  }

  @Test
  void a_registry_cache_has_a_name_of_its_own() {
    BuilderCommands builder =
        builder(BuildSample.shop().registryCache(Optional.empty(), Optional.empty()));

    assertThat(builder.push(REQUEST).toRun())
        .contains(
            "--cache-to type=registry,ref=registry.example.test/acme/shop-build-cache"
                + " --cache-from type=registry,ref=registry.example.test/acme/shop-build-cache ");
  }

  @Test
  void a_build_for_docker_without_cache_is_tagged_dirty() {
    BuilderCommands builder = builder(BuildSample.shop().context("./foo"));
    BuildRequest dev = new BuildRequest(new Version("abc123"), "docker", true, true, Map.of());

    assertThat(builder.push(dev).toRun())
        .isEqualTo(
            "docker buildx build --output=type=docker --platform linux/amd64 --builder"
                + " kamal-local-docker-container -t registry.example.test/acme/shop:abc123-dirty -t"
                + " registry.example.test/acme/shop:latest-dirty --label service=\"shop\" --file"
                + " Dockerfile --no-cache ./foo 2>&1");
  }

  @Test
  void a_local_registry_is_reached_through_the_machines_own_network() {
    BuilderCommands builder = builder(BuildSample.shop().localRegistry());

    assertThat(run(builder.create()))
        .contains(
            "docker buildx create --name kamal-local-registry-docker-container"
                + " --driver=docker-container --driver-opt network=host");
    assertThat(run(builder.inspect()))
        .contains("docker buildx inspect kamal-local-registry-docker-container");
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "docker buildx build --output=type=registry --platform linux/amd64 --builder"
                + " kamal-local-registry-docker-container -t localhost:5555/shop:abc123 -t"
                + " localhost:5555/shop:latest --label service=\"shop\" --file Dockerfile . 2>&1");
  }

  @Test
  void a_cloud_builder_is_named_after_its_driver() {
    BuilderCommands builder = builder(BuildSample.shop().driver("cloud acme/builders"));

    assertThat(builder.kind()).isEqualTo("cloud");
    assertThat(run(builder.create())).contains("docker buildx create --driver cloud acme/builders");
    assertThat(run(builder.remove())).contains("docker buildx rm cloud-acme-builders");
    assertThat(run(builder.inspect())).contains("docker buildx inspect cloud-acme-builders");
    assertThat(builder.info().toRun()).isEqualTo("docker context ls && docker buildx ls");
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "docker buildx build --output=type=registry --platform linux/amd64 --builder"
                + " cloud-acme-builders -t registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --label service=\"shop\" --file"
                + " Dockerfile . 2>&1");
  }

  @Test
  void buildpacks_label_the_image_and_push_it_themselves() {
    BuilderCommands builder =
        builder(
            BuildSample.shop()
                .context(".")
                .pack("heroku/builder:24", "heroku/jvm", "heroku/procfile"));

    assertThat(builder.kind()).isEqualTo("pack");
    assertThat(builder.create()).isEmpty();
    assertThat(builder.remove()).isEmpty();
    assertThat(run(builder.inspect()))
        .contains("/usr/bin/env pack builder inspect heroku/builder:24");
    assertThat(builder.info().toRun())
        .isEqualTo("/usr/bin/env pack builder inspect heroku/builder:24");
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "/usr/bin/env pack build registry.example.test/acme/shop --platform linux/amd64"
                + " --creation-time now --builder heroku/builder:24 --buildpack heroku/jvm"
                + " --buildpack heroku/procfile --buildpack paketo-buildpacks/image-labels -t"
                + " registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --env BP_IMAGE_LABELS=service=shop"
                + " --path . && docker push registry.example.test/acme/shop:abc123 && docker push"
                + " registry.example.test/acme/shop:latest");
  }

  @Test
  void buildpacks_get_arguments_and_secrets_as_variables_that_nobody_sees() {
    BuilderCommands builder =
        builder(
            BuildSample.shop()
                .arg("A", Value.text("1"))
                .secrets("TOKEN")
                .pack("heroku/builder:24", "heroku/jvm"));
    BuildRequest request =
        new BuildRequest(
            new Version("abc123"), "docker", false, true, Map.of("TOKEN", Sensitive.of("s3cret")));

    CommandLine line = builder.push(request);

    assertThat(line.toRun())
        .isEqualTo(
            "/usr/bin/env pack build registry.example.test/acme/shop --platform linux/amd64"
                + " --creation-time now --builder heroku/builder:24 --buildpack heroku/jvm"
                + " --buildpack paketo-buildpacks/image-labels -t"
                + " registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --clear-cache --env"
                + " BP_IMAGE_LABELS=service=shop --env A=\"1\" --env TOKEN=\"s3cret\" --path .");
    assertThat(line.toString()).contains("--env A=[REDACTED] --env TOKEN=[REDACTED] --path .");
  }

  private static BuilderCommands builder(BuildSample sample) {
    return BuilderCommands.of(sample.build(), Optional.empty());
  }

  private static Optional<String> run(Optional<CommandLine> line) {
    return line.map(CommandLine::toRun);
  }
}
