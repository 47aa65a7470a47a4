package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hosts are asked what Kamal does not ask by commands that only read. */
final class QuestionsTest {
  private static final Version VERSION = new Version("abc123");
  private static final Deployment SHOP = SampleDeployment.shop().build();
  private static final Role WEB = SHOP.roles().get(0);
  private static final String FOUND =
      "docker container ls --all --filter 'name=^shop-web-abc123$' --quiet"
          + " | xargs docker inspect --format ";

  private final AppQueries app = new AppQueries(SHOP);

  @Test
  void docker_tells_of_itself_and_its_containers() {
    assertLines(
        Map.of(
            DockerCommands.architecture(),
            "docker info --format '{{.Architecture}}'",
            DockerCommands.serverVersion(),
            "docker version --format '{{.Server.Version}}'",
            DockerCommands.sizeOf("shop:1"),
            "docker image inspect shop:1 --format '{{.Size}}'",
            DockerCommands.restarting("shop"),
            "docker ps --all --filter label=service=shop --filter status=restarting"
                + " --format '{{.Names}}'",
            DockerCommands.ports(),
            "docker ps --format '{{.Names}} {{.Ports}}'",
            DockerCommands.freeSpace(),
            "/usr/bin/env df -Pk $(docker info --format '{{.DockerRootDir}}')",
            DockerCommands.stop("other"),
            "docker stop other"));
  }

  @Test
  void the_host_tells_its_time_its_rights_and_its_sockets() {
    assertLines(
        Map.of(
            ServerCommands.time(),
            "/usr/bin/env date +%s",
            ServerCommands.canWrite(),
            "[ -w .kamal ] || { [ ! -e .kamal ] && [ -w . ]; }",
            ServerCommands.sockets(),
            "/usr/bin/env cat /proc/net/tcp /proc/net/tcp6",
            ServerCommands.listeners(),
            "/usr/bin/env ss -ltnpH"));
  }

  @Test
  void the_proxy_tells_what_it_serves_and_which_checks_failed() {
    assertLines(
        Map.of(
            ProxyCommands.running(),
            "docker container ls --filter 'name=^kamal-proxy$' --quiet",
            ProxyCommands.state(),
            "docker container inspect kamal-proxy --format '{{.State.Status}}'",
            ProxyCommands.list(),
            "docker exec kamal-proxy kamal-proxy list",
            ProxyCommands.checks(Duration.ofMinutes(2)),
            "docker logs kamal-proxy --since 120s 2>&1 | grep '\"msg\":\"[HD]e'",
            ProxyBootConfig.hasOptions(),
            "test -e .kamal/proxy/options"));
  }

  @Test
  void containers_of_the_app_tell_how_they_are() {
    assertLines(
        Map.of(
            app.runningIds(WEB),
            "docker ps --filter label=service=shop --filter label=destination="
                + " --filter label=role=web --format '{{.ID}} {{.Names}}'",
            app.hasEnv(WEB),
            "test -e .kamal/apps/shop/env/roles/web.env",
            app.identity(WEB, VERSION),
            "docker container inspect --format '{{.Config.Hostname}} {{.State.Status}}'"
                + " shop-web-abc123",
            app.state(WEB, VERSION),
            FOUND
                + "'{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}} {{.RestartCount}}"
                + " {{.State.Error}}'",
            app.started(WEB, VERSION),
            FOUND + "'{{.State.StartedAt}}'",
            app.sockets(WEB, VERSION),
            FOUND + "'{{.State.Pid}}' | xargs -I{} cat /proc/{}/net/tcp /proc/{}/net/tcp6"));
  }

  @Test
  void a_login_is_tried_in_a_directory_of_its_own_that_goes_away() {
    CommandLine login =
        new RegistryCommands(SampleDeployment.REGISTRY)
            .tryLogin(Sensitive.of("bot"), Sensitive.of("s3cret"));

    assertThat(login.toRun())
        .startsWith("/usr/bin/env sh -c 'd=$(mktemp -d \"$HOME/.kamal-login.XXXXXX\") || exit ")
        .endsWith(
            " ; export DOCKER_CONFIG=\"$d\" ; docker login registry.example.test -u \"bot\""
                + " --password-stdin ; s=$? ; rm -rf \"$d\" ; exit $s'");
    assertThat(login.input()).contains(Sensitive.of("s3cret"));
  }

  @Test
  void a_version_that_was_deployed_again_is_known_by_its_name() {
    String replaced = AppCommands.replaced(VERSION, "0123456789abcdef").name();

    assertThat(AppCommands.isReplaced(replaced)).isTrue();
    assertThat(AppCommands.isReplaced("abc123")).isFalse();
    assertThat(AppCommands.unreplaced(replaced)).isEqualTo(VERSION);
    assertThat(AppCommands.unreplaced("abc123")).isEqualTo(VERSION);
  }

  @Test
  void a_log_is_limited_unless_it_says_where_to_begin_or_what_to_look_for() {
    LogQuery open = SampleLogs.query(null, null, null, null, true);
    LogQuery since = SampleLogs.query("10m", null, null, null, true);
    LogQuery few = SampleLogs.query(null, 5, null, null, true);
    LogQuery some = SampleLogs.query(null, null, "error", null, true);

    assertThat(open.limitedTo(100)).isEqualTo(SampleLogs.query(null, 100, null, null, true));
    assertThat(since.limitedTo(100)).isSameAs(since);
    assertThat(few.limitedTo(100)).isSameAs(few);
    assertThat(some.limitedTo(100)).isSameAs(some);
    assertThat(some.withGrepOptions(Optional.of("-i")))
        .isEqualTo(SampleLogs.query(null, null, "error", "-i", true));
  }

  @Test
  void a_lock_that_nobody_holds_and_nobody_can_take_says_what_to_do() {
    assertThat(new LockCommands(SHOP).halfMade())
        .isEqualTo(
            "see whether the disk is full or may not be written to; a lock that was left half made"
                + " is removed on the host: rm -r .kamal/lock-shop");
  }

  private static void assertLines(Map<CommandLine, String> lines) {
    lines.forEach((command, line) -> assertThat(command.toRun()).isEqualTo(line));
  }
}
