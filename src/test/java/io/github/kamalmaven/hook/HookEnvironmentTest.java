package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HookEnvironmentTest {
  @Test
  void a_deploy_tells_what_kamal_tells() {
    HookEnvironment environment =
        environment("3f2c1e9d0a", List.of("deploy"), Optional.empty(), Map.of());

    assertThat(text(environment))
        .isEqualTo(
            """
            KAMAL_RECORDED_AT=2026-11-21T23:53:11Z
            KAMAL_PERFORMER=me@example.com
            KAMAL_VERSION=3f2c1e9d0a
            KAMAL_SERVICE_VERSION=shop@3f2c1e9
            KAMAL_SERVICE=shop
            KAMAL_HOSTS=a,b
            KAMAL_LOCK=true
            KAMAL_COMMAND=deploy""");
  }

  @Test
  void an_uncommitted_version_is_not_abbreviated() {
    HookEnvironment environment =
        environment("999_uncommitted_x", List.of("app", "boot"), Optional.empty(), Map.of());

    assertThat(text(environment))
        .contains("KAMAL_SERVICE_VERSION=shop@999_uncommitted_x")
        .contains("KAMAL_COMMAND=app\nKAMAL_SUBCOMMAND=boot");
  }

  @Test
  void the_runtime_is_told_in_rounded_seconds() {
    HookEnvironment environment =
        environment("1", List.of("deploy"), Optional.of(Duration.ofMillis(41_600)), Map.of());

    assertThat(text(environment)).contains("KAMAL_RUNTIME=42");
  }

  @Test
  void secrets_come_last_and_win() {
    HookEnvironment environment =
        environment(
            "1",
            List.of("deploy"),
            Optional.empty(),
            Map.of("KAMAL_SERVICE", Sensitive.of("mine")));

    assertThat(text(environment)).contains("KAMAL_SERVICE=mine").doesNotContain("=shop\n");
  }

  @Test
  void an_error_is_cut_to_what_systems_take_as_a_variable() {
    HookEnvironment environment =
        new HookEnvironment(
            Instant.EPOCH,
            "me",
            "shop",
            Optional.of(new Version("v1")),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            List.of("deploy"),
            Optional.empty(),
            Optional.of("e\0" + "x".repeat(200_000)),
            Set.of(),
            Map.of());

    assertThat(environment.variables().get("KAMAL_ERROR"))
        .isEqualTo(Sensitive.of("e" + "x".repeat(9_998)));
  }

  private static HookEnvironment environment(
      String version,
      List<String> command,
      Optional<Duration> runtime,
      Map<String, Sensitive> secrets) {
    return new HookEnvironment(
        Instant.parse("2026-11-21T23:53:11.789Z"),
        "me@example.com",
        "shop",
        Optional.of(new Version(version)),
        Optional.empty(),
        List.of("a", "b"),
        Optional.empty(),
        true,
        command,
        runtime,
        Optional.empty(),
        Set.of(),
        secrets);
  }

  private static String text(HookEnvironment environment) {
    return environment.variables().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().reveal())
        .collect(Collectors.joining("\n"));
  }
}
