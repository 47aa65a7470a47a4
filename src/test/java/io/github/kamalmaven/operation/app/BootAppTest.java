package io.github.kamalmaven.operation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookFailed;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.sandbox.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class BootAppTest {
  private static final String WEB_AND_JOBS =
      """
      servers:
        web: {hosts: [10.0.0.1, 10.0.0.2], proxy: false}
        jobs: {hosts: [10.0.0.3]}
      """;

  @TempDir private Path project;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void other_roles_boot_when_the_primary_role_is_healthy_somewhere(boolean parallel) {
    Rig rig =
        new Rig(project, WEB_AND_JOBS + "boot: {parallel_roles: " + parallel + "}").prepared();

    boot(rig, "v1");

    List<String> all = rig.chronicle().all();
    assertThat(all.indexOf("10.0.0.3 run shop-jobs-v1"))
        .isGreaterThan(
            Math.min(
                all.indexOf("10.0.0.1 run shop-web-v1"), all.indexOf("10.0.0.2 run shop-web-v1")));
  }

  @Test
  void a_gatekeeper_that_fails_before_it_starts_lets_nobody_wait() {
    Rig rig = new Rig(project, WEB_AND_JOBS).prepared();
    for (String host : List.of("10.0.0.1", "10.0.0.2")) {
      rig.host(host).add(Fault.failing("name=\\^shop-web-v1\\$", "docker is ill"));
    }

    assertThatThrownBy(() -> boot(rig, "v1"))
        .isInstanceOf(HostsFailed.class)
        .hasMessageContaining("docker is ill")
        .hasMessageMatching(
            "(?s).*10\\.0\\.0\\.3: Halted at barrier: web on 10\\.0\\.0\\.[12] failed.*");

    assertThat(rig.chronicle().all()).noneMatch(text -> text.contains(" run "));
    assertThat(rig.chronicle().on("10.0.0.1")).endsWith("unlock");
  }

  @Test
  void a_gatekeeper_that_dies_of_an_error_lets_nobody_wait() {
    Rig rig = new Rig(project, WEB_AND_JOBS).prepared();
    rig.chronicle()
        .when(
            "run shop-web-v1",
            () -> {
              throw new StackOverflowError();
            });

    assertThatThrownBy(() -> boot(rig, "v1")).isInstanceOf(StackOverflowError.class);

    assertThat(rig.chronicle().on("10.0.0.3")).doesNotContain("run shop-jobs-v1");
    assertThat(rig.chronicle().on("10.0.0.1")).endsWith("stop shop-web-v1", "unlock");
  }

  @Test
  void an_unhealthy_container_is_stopped_again_and_the_old_one_serves_on() {
    Rig rig = new Rig(project, "servers: {web: [10.0.0.1]}").prepared();
    boot(rig, "v1");
    rig.host("10.0.0.1").add(Fault.failing("kamal-proxy deploy", "target failed"));

    assertThatThrownBy(() -> boot(rig, "v2"))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("target failed");

    assertThat(rig.chronicle().on("10.0.0.1"))
        .endsWith(
            "run shop-web-v2", "serve shop-web", "log of shop-web-v2", "stop shop-web-v2", "unlock")
        .doesNotContain("stop shop-web-v1");
  }

  @Test
  void the_same_version_again_is_renamed_first_and_stopped_last() {
    Rig rig = new Rig(project, "servers: {web: {hosts: [10.0.0.1], proxy: false}}").prepared();
    boot(rig, "v1");

    boot(rig, "v1");

    assertThat(rig.chronicle().on("10.0.0.1").stream().map(BootAppTest::withoutDigits))
        .containsSubsequence(
            "audit [web] Renaming container v1 to v1_replaced_X",
            "docker rename shop-web-v1 shop-web-v1_replaced_X",
            "run shop-web-v1",
            "stop shop-web-v1_replaced_X",
            "tag v1 as latest");
  }

  @Test
  void hooks_fire_around_each_group() {
    Rig rig =
        new Rig(project, WEB_AND_JOBS + "boot: {limit: 2, wait: 5}")
            .prepared()
            .withHook("pre-app-boot")
            .withHook("post-app-boot");

    boot(rig, "v1");

    assertThat(rig.chronicle().on("localhost"))
        .containsExactly(
            "pre-app-boot VERSION=v1 HOSTS=10.0.0.1,10.0.0.2 LOCK=true",
            "post-app-boot VERSION=v1 HOSTS=10.0.0.1,10.0.0.2 LOCK=true",
            "pre-app-boot VERSION=v1 HOSTS=10.0.0.3 LOCK=true",
            "post-app-boot VERSION=v1 HOSTS=10.0.0.3 LOCK=true");
  }

  @Test
  void a_hook_that_fails_between_groups_leaves_the_rest_and_says_what_was_done() {
    Rig rig =
        new Rig(project, WEB_AND_JOBS + "boot: {limit: 2}")
            .prepared()
            .withFailingHook("post-app-boot", "no traffic");

    assertThatThrownBy(() -> boot(rig, "v1")).isInstanceOf(HookFailed.class);

    assertThat(rig.chronicle().on("10.0.0.3")).doesNotContain("run shop-jobs-v1");
    assertThat(rig.said())
        .contains(
            "Stopped half way: version v1 runs on 10.0.0.1 (web), 10.0.0.2 (web), and nowhere else");
  }

  @Test
  void a_host_that_serves_the_version_is_told_of_even_if_clearing_away_the_old_one_failed() {
    Rig rig =
        new Rig(project, "servers: {web: {hosts: [10.0.0.1], proxy: false}}\nerror_pages_path: no")
            .prepared();
    boot(rig, "v1");
    rig.host("10.0.0.1").add(Fault.failing("error_pages -mindepth", "read-only"));

    assertThatThrownBy(() -> boot(rig, "v2")).hasMessageContaining("read-only");

    assertThat(rig.said()).contains("Version v2 runs everywhere already");
  }

  @Test
  void error_pages_are_put_into_the_directory_of_their_version() {
    Rig rig =
        new Rig(
                project,
                "servers: {web: {hosts: [10.0.0.1], proxy: false}}\nerror_pages_path: public")
            .prepared()
            .write("public/404.html", "lost");

    boot(rig, "v1");

    assertThat(rig.chronicle().on("10.0.0.1"))
        .containsSubsequence(
            "mkdir -p .kamal/proxy/apps-config/shop/error_pages",
            "upload .kamal/proxy/apps-config/shop/error_pages/v1/404.html");
  }

  private static void boot(Rig rig, String version) throws KamalException {
    new BootApp(rig.context(version, "app", "boot")).run();
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("_replaced_[0-9a-f]{16}", "_replaced_X");
  }
}
