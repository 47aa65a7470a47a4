package io.github.kamalmaven.command.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builders that use another machine. */
class BuilderRemoteTest {
  private static final String REMOTE = "kamal-remote-ssh---builder-10-0-0-8-2022";
  private static final String HYBRID = "kamal-hybrid-docker-container-ssh---builder-10-0-0-8";
  private static final BuildRequest REQUEST = BuildRequest.of(new Version("abc123"), Map.of());

  @Test
  void another_machine_builds_everything() {
    BuilderCommands builder = remote(BuildSample.shop("arm64"));

    assertThat(builder.kind()).isEqualTo("remote");
    assertThat(run(builder.create()))
        .contains(
            "docker context create "
                + REMOTE
                + "-context --description '"
                + REMOTE
                + " host' --docker 'host=ssh://builder@10.0.0.8:2022' ; docker buildx create --name "
                + REMOTE
                + " "
                + REMOTE
                + "-context");
    assertThat(run(builder.remove()))
        .contains("docker context rm " + REMOTE + "-context ; docker buildx rm " + REMOTE);
    assertThat(run(builder.inspect()))
        .contains(
            "docker buildx inspect "
                + REMOTE
                + " | grep -q Endpoint:.*"
                + REMOTE
                + "-context && docker context inspect "
                + REMOTE
                + "-context --format '{{.Endpoints.docker.Host}}' | grep -xq"
                + " ssh://builder@10.0.0.8:2022 || (echo no compatible builder && exit 1)");
    assertThat(builder.info().toRun()).isEqualTo("docker context ls ; docker buildx ls");
  }

  @Test
  void a_remote_build_keeps_the_control_machines_token_to_itself() {
    BuilderCommands builder = remote(BuildSample.shop("arm64"));

    assertThat(builder.logsInLocally()).isFalse();
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "( export BUILDKIT_NO_CLIENT_TOKEN=\"1\" ; docker buildx build --output=type=registry"
                + " --platform linux/arm64 --builder "
                + REMOTE
                + " -t registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --label service=\"shop\" --file"
                + " Dockerfile . 2>&1 )");
  }

  @Test
  void two_machines_share_the_architectures() {
    BuilderCommands builder = hybrid();

    assertThat(builder.kind()).isEqualTo("hybrid");
    assertThat(run(builder.create()))
        .contains(
            "docker buildx create --platform linux/amd64 --name "
                + HYBRID
                + " --driver=docker-container && docker context create "
                + HYBRID
                + "-context --description '"
                + HYBRID
                + " host' --docker 'host=ssh://builder@10.0.0.8' && docker buildx create --platform"
                + " linux/arm64 --append --name "
                + HYBRID
                + " "
                + HYBRID
                + "-context");
    assertThat(run(builder.remove()))
        .contains("docker context rm " + HYBRID + "-context ; docker buildx rm " + HYBRID);
    assertThat(run(builder.inspect()))
        .contains(
            "docker buildx inspect "
                + HYBRID
                + " | grep -q Endpoint:.*"
                + HYBRID
                + "-context && docker context inspect "
                + HYBRID
                + "-context --format '{{.Endpoints.docker.Host}}' | grep -xq"
                + " ssh://builder@10.0.0.8 || (echo no compatible builder && exit 1)");
    assertThat(builder.info().toRun()).isEqualTo("docker context ls ; docker buildx ls");
  }

  @Test
  void two_machines_build_one_image() {
    BuilderCommands builder = hybrid();

    assertThat(builder.logsInLocally()).isFalse();
    assertThat(builder.push(REQUEST).toRun())
        .isEqualTo(
            "( export BUILDKIT_NO_CLIENT_TOKEN=\"1\" ; docker buildx build --output=type=registry"
                + " --platform linux/amd64,linux/arm64 --builder "
                + HYBRID
                + " -t registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --label service=\"shop\" --file"
                + " Dockerfile . 2>&1 )");
  }

  @Test
  void a_local_registry_is_in_the_name_and_the_network_of_a_remote_builder() {
    BuildSample sample = BuildSample.shop().localRegistry().notLocal().remote("ssh://App@h");

    BuilderCommands builder = BuilderCommands.of(sample.build(), Optional.empty());

    assertThat(run(builder.create()).orElseThrow())
        .endsWith(
            "docker buildx create --name kamal-remote-ssh----pp-h-local-registry --driver-opt"
                + " network=host kamal-remote-ssh----pp-h-local-registry-context");
  }

  @ParameterizedTest
  @CsvSource({
    "true,  amd64, amd64, local",
    "true,  arm64, amd64, remote",
    "false, amd64, amd64, remote",
  })
  void a_remote_is_used_only_for_what_the_control_machine_is_not(
      boolean local, String arch, String docker, String kind) {
    BuildSample sample = BuildSample.shop(arch).remote("ssh://app@h");
    Builder builder = (local ? sample : sample.notLocal()).build().builder();

    BuilderCommands commands = BuilderCommands.of(sample.build(), Optional.of(docker));

    assertThat(commands.kind()).isEqualTo(kind);
    assertThat(BuilderCommands.asksForArchitecture(builder)).isEqualTo(local);
  }

  private static BuilderCommands remote(BuildSample sample) {
    BuildSample remote = sample.notLocal().remote("ssh://builder@10.0.0.8:2022");
    return BuilderCommands.of(remote.build(), Optional.empty());
  }

  private static BuilderCommands hybrid() {
    BuildSample sample = BuildSample.shop("amd64", "arm64").remote("ssh://builder@10.0.0.8");
    return BuilderCommands.of(sample.build(), Optional.of("amd64"));
  }

  private static Optional<String> run(Optional<CommandLine> line) {
    return line.map(CommandLine::toRun);
  }
}
