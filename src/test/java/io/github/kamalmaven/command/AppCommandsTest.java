package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppCommandsTest {
  private static final Version VERSION = new Version("abc123");
  private static final Deployment SHOP = SampleDeployment.shop().build();
  private static final Deployment STAGING = SampleDeployment.shop().destination("staging").build();
  private static final Role WEB = SHOP.roles().get(0);

  private final AppCommands app = new AppCommands(SHOP);
  private final AppCommands staging = new AppCommands(STAGING);

  @Test
  void a_version_is_started_by_its_name() {
    assertThat(staging.start(WEB, VERSION).toRun())
        .isEqualTo("docker start shop-web-staging-abc123");
  }

  @Test
  void a_proxied_container_is_stopped_without_a_timeout() {
    assertThat(app.stop(WEB, VERSION).toRun())
        .isEqualTo(
            "docker container ls --all --filter 'name=^shop-web-abc123$' --quiet"
                + " | xargs docker stop");
  }

  @Test
  void a_container_without_proxy_gets_the_time_to_drain() {
    Role jobs = SampleRole.named("jobs").on("10.0.0.3").withoutProxy().build();

    assertThat(app.stop(jobs, VERSION).toRun())
        .isEqualTo(
            "docker container ls --all --filter 'name=^shop-jobs-abc123$' --quiet"
                + " | xargs docker stop -t 30");
  }

  @Test
  void a_roles_own_stop_timeout_wins() {
    Role proxied = SampleRole.named("web").stopTimeout(5).build();
    Role plain = SampleRole.named("jobs").withoutProxy().stopTimeout(90).build();

    assertThat(app.stop(proxied, VERSION).toRun()).endsWith("| xargs docker stop -t 5");
    assertThat(app.stop(plain, VERSION).toRun()).endsWith("| xargs docker stop -t 90");
  }

  @Test
  void the_current_container_is_stopped_by_its_id() {
    CommandLine current = new AppQueries(SHOP).currentContainer(WEB);

    assertThat(app.stop(WEB).toRun()).isEqualTo(current.toRun() + " | xargs docker stop");
  }

  @Test
  void a_container_makes_way_for_one_of_the_same_version() {
    Version replaced = AppCommands.replaced(VERSION, "0123456789abcdef");

    assertThat(app.rename(WEB, VERSION, replaced).toRun())
        .isEqualTo("docker rename shop-web-abc123 shop-web-abc123_replaced_0123456789abcdef");
  }

  @Test
  void containers_are_removed() {
    assertThat(app.removeContainer(WEB, VERSION).toRun())
        .isEqualTo(
            "docker container ls --all --filter 'name=^shop-web-abc123$' --quiet"
                + " | xargs docker container rm");
    assertThat(staging.removeContainers(WEB).toRun())
        .isEqualTo(
            "docker container prune --force --filter label=service=shop"
                + " --filter label=destination=staging --filter label=role=web");
  }

  @Test
  void a_command_runs_in_the_container_of_a_version() {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("A", "1");
    env.put("B", "two words");
    Execution console = new Execution("bash -l", Execution.Interaction.TERMINAL, false, env);

    assertThat(app.exec(WEB, VERSION, Execution.of("ls -la")).toRun())
        .isEqualTo("docker exec shop-web-abc123 ls -la");
    assertThat(app.exec(WEB, VERSION, console).toRun())
        .isEqualTo("docker exec -it --env A=\"1\" --env B=\"two words\" shop-web-abc123 bash -l");
  }

  @Test
  void the_env_files_have_a_directory() {
    assertThat(staging.ensureEnvDirectory().toRun())
        .isEqualTo("/usr/bin/env mkdir -p .kamal/apps/shop-staging/env/roles");
  }

  @Test
  void images_are_tagged_listed_and_removed() {
    assertThat(app.tagLatest(VERSION).toRun())
        .isEqualTo(
            "docker tag registry.example.test/acme/shop:abc123"
                + " registry.example.test/acme/shop:latest");
    assertThat(staging.tagLatest(VERSION).toRun())
        .endsWith(" registry.example.test/acme/shop:latest-staging");
    assertThat(app.images().toRun()).isEqualTo("docker image ls registry.example.test/acme/shop");
    assertThat(staging.removeImages().toRun())
        .isEqualTo("docker image prune --all --force --filter label=service=shop");
  }
}
