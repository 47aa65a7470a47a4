package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.ProxyRun;
import io.github.kamalmaven.config.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyCommandsTest {
  private static final String DOCKER_RUN =
      "docker run --name kamal-proxy --network kamal --detach --restart unless-stopped"
          + " --volume kamal-proxy-config:/home/kamal-proxy/.config/kamal-proxy"
          + " --volume $PWD/.kamal/proxy/apps-config:/home/kamal-proxy/.apps-config";

  @Test
  void without_settings_the_container_is_made_from_files_on_the_host() {
    ProxyCommands proxy = new ProxyCommands(SampleDeployment.shop().build());

    assertThat(proxy.run("10.0.0.1").toRun())
        .isEqualTo(
            "/usr/bin/env echo $(cat .kamal/proxy/options 2> /dev/null || echo"
                + " \"--publish 80:80 --publish 443:443 --log-opt max-size=10m\")"
                + " $(cat .kamal/proxy/image 2> /dev/null || echo \"basecamp/kamal-proxy\")"
                + ":$(cat .kamal/proxy/image_version 2> /dev/null || echo \"v0.9.2\")"
                + " $(cat .kamal/proxy/run_command 2> /dev/null || echo \"\") | xargs "
                + DOCKER_RUN);
  }

  @Test
  void settings_of_a_host_become_flags() {
    ProxyCommands proxy = new ProxyCommands(withRun(everything()));

    assertThat(proxy.run("10.0.0.1").toRun())
        .isEqualTo(
            DOCKER_RUN
                + " --publish 127.0.0.1:8080:80 --publish 127.0.0.1:8443:443"
                + " --publish [::1]:8080:80 --publish [::1]:8443:443 --log-opt max-size=50m"
                + " --expose=9090 --label \"a=b\" --memory \"64m\""
                + " mirror.example.test/ops/kamal-proxy:v0.9.3 kamal-proxy run --debug"
                + " --metrics-port \"9090\"");
  }

  @Test
  void nothing_is_published_or_limited_if_that_is_wanted() {
    ProxyRun quiet =
        new ProxyRun(
            80,
            443,
            Optional.empty(),
            false,
            "",
            false,
            List.of(),
            Optional.empty(),
            "basecamp/kamal-proxy",
            "v0.9.2",
            Map.of());

    assertThat(new ProxyCommands(withRun(quiet)).run("10.0.0.1").toRun())
        .isEqualTo(DOCKER_RUN + " basecamp/kamal-proxy:v0.9.2 kamal-proxy run");
  }

  @Test
  void a_container_that_is_there_is_only_started() {
    ProxyCommands proxy = new ProxyCommands(withRun(everything()));

    assertThat(proxy.startOrRun("10.0.0.1").toRun())
        .isEqualTo("docker container start kamal-proxy || " + proxy.run("10.0.0.1").toRun());
  }

  @Test
  void the_container_is_started_stopped_and_asked() {
    assertThat(ProxyCommands.start().toRun()).isEqualTo("docker container start kamal-proxy");
    assertThat(ProxyCommands.stop().toRun()).isEqualTo("docker container stop kamal-proxy");
    assertThat(ProxyCommands.info().toRun()).isEqualTo("docker ps --filter 'name=^kamal-proxy$'");
    assertThat(ProxyCommands.version().toRun())
        .isEqualTo(
            "docker inspect kamal-proxy --format '{{.Config.Image}}' | awk -F: '{print $NF}'");
  }

  @Test
  void its_log_is_shown_and_followed() {
    LogQuery query = SampleLogs.query("1h", 9, "GET", null, true);

    assertThat(ProxyCommands.logs(query).toRun())
        .isEqualTo("docker logs kamal-proxy --since 1h --tail 9 --timestamps 2>&1 | grep 'GET'");
    assertThat(ProxyCommands.followLogs(query).toRun())
        .isEqualTo("docker logs kamal-proxy --timestamps --tail 10 --follow 2>&1 | grep \"GET\"");
  }

  @Test
  void containers_and_images_are_removed_by_their_title() {
    assertThat(ProxyCommands.removeContainer().toRun())
        .isEqualTo(
            "docker container prune --force"
                + " --filter label=org.opencontainers.image.title=kamal-proxy");
    assertThat(ProxyCommands.removeImage().toRun())
        .isEqualTo(
            "docker image prune --all --force"
                + " --filter label=org.opencontainers.image.title=kamal-proxy");
    assertThat(ProxyCommands.cleanUpTraefik().toRun())
        .isEqualTo(
            "docker container stop traefik ; docker container prune --force"
                + " --filter label=org.opencontainers.image.title=Traefik && docker image prune"
                + " --all --force --filter label=org.opencontainers.image.title=Traefik");
  }

  @Test
  void its_directories_are_made_and_removed() {
    assertThat(ProxyCommands.ensureDirectory().toRun())
        .isEqualTo("/usr/bin/env mkdir -p .kamal/proxy");
    assertThat(ProxyCommands.ensureAppsConfigDirectory().toRun())
        .isEqualTo("/usr/bin/env mkdir -p .kamal/proxy/apps-config");
    assertThat(ProxyCommands.removeDirectory().toRun())
        .isEqualTo("/usr/bin/env rm -r .kamal/proxy");
  }

  private static ProxyRun everything() {
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("label", new Value.Many(List.of(Value.text("a=b"))));
    options.put("memory", Value.text("64m"));
    return new ProxyRun(
        8080,
        8443,
        Optional.of(9090),
        true,
        "50m",
        true,
        List.of("127.0.0.1", "::1"),
        Optional.of("mirror.example.test"),
        "ops/kamal-proxy",
        "v0.9.3",
        options);
  }

  private static Deployment withRun(ProxyRun run) {
    return SampleDeployment.shop()
        .roles(SampleRole.named("web").on("10.0.0.1").proxy(SampleProxy.plain().run(run)))
        .build();
  }
}
