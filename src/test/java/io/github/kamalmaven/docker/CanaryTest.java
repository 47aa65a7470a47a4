package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.canary.Canaries;
import io.github.kamalmaven.canary.Canary;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forty secrets of every shape on their way to real hosts: they arrive, and are nowhere else. Not
 * looked at are the environment of processes, which only their own user can read, and what Docker
 * keeps of a container, of which its environment is a part.
 */
@OnRealHosts
final class CanaryTest {
  static final String TELLTALE =
      """
      env
      echo "json: $JSON url: $URL pem: $PEM"
      for secret in "$PLAIN" "$JSON" "$DIGITS"; do
        printf %s "$secret" | base64
        printf 'Authorization: user:%s' "$secret" | base64 | tr -d '\\n'
        echo
      done
      echo "$DIGITS $HEX" >&2
      """;

  @Test
  void secrets_of_a_deploy_reach_the_container_and_nothing_else(Lab lab, Shop shop)
      throws Exception {
    try (CanaryScene scene = new CanaryScene(lab, shop)) {
      shop.alsoBuilder("secrets: [JSON]");
      shop.write(
          "Dockerfile",
          """
          FROM kamal-it/app
          RUN --mount=type=secret,id=JSON wc -c < /run/secrets/JSON > /public/assets/built.txt
          """);
      shop.hook("post-deploy", TELLTALE);
      String version = shop.commit();

      int loud = scene.kamal("deploy", "-v");
      int silent = scene.kamal("redeploy", "--skip-push", "-q");
      int plain = scene.kamal("redeploy", "--skip-push");

      assertThat(scene.told()).isNotEmpty();
      assertThat(loud).as(scene::told).isZero();
      assertThat(silent).as(scene::told).isZero();
      assertThat(plain).as(scene::told).isZero();
      assertThat(environment(lab.web1(), "shop-web-" + version))
          .containsAllEntriesOf(
              Canaries.all().stream().collect(Collectors.toMap(Canary::name, Canary::inContainer)));
      assertThat(lab.web1().get("/assets/built.txt").body().strip())
          .isEqualTo("" + shop.environment().get("JSON").length());
      assertThat(lab.hosts()).allSatisfy(CanaryTest::guardsItsSecrets);
      assertThat(scene.finds()).isEmpty();
      // Docker's own programs were seen, here and on hosts: others would have been, too.
      assertThat(scene.commandLines())
          .anyMatch(line -> line.startsWith("docker run --detach"))
          .anyMatch(line -> line.contains("docker login") && line.contains("--password-stdin"))
          .anyMatch(line -> line.contains("buildx build") && line.contains("--secret id=JSON"));
    }
  }

  @Test
  void a_failing_hook_that_prints_all_it_knows_shows_none(Lab lab, Shop shop) throws Exception {
    try (CanaryScene scene = new CanaryScene(lab, shop)) {
      lab.push("v1", "ok");
      shop.hook("pre-deploy", TELLTALE + "exit 3\n");
      shop.hook("post-deploy-failure", "echo \"$KAMAL_ERROR\"\n" + TELLTALE);

      int exit = scene.kamal("deploy", "--skip-push", "--version", "v1", "-v");

      assertThat(exit).as(scene::told).isEqualTo(1);
      assertThat(scene.told()).contains("PLAIN=[REDACTED]");
      assertThat(scene.finds()).isEmpty();
    }
  }

  @Test
  void a_version_that_never_works_shows_none(Lab lab, Shop shop) throws Exception {
    try (CanaryScene scene = new CanaryScene(lab, shop)) {
      shop.hasty();
      lab.push("bad", "unhealthy");

      int exit = scene.kamal("deploy", "--skip-push", "--version", "bad", "-v");

      assertThat(exit).as(scene::told).isEqualTo(1);
      assertThat(lab.hosts()).allSatisfy(CanaryTest::leavesNoPart);
      assertThat(scene.finds()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void a_deploy_that_is_ended_leaves_none_behind(String signal, Lab lab, Shop shop)
      throws Exception {
    try (CanaryScene scene = new CanaryScene(lab, shop)) {
      lab.push("bad", "unhealthy");
      KamalProcess deploy = scene.start("deploy", "--skip-push", "--version", "bad", "-v");

      int exit =
          scene.endOnce(
              deploy, signal, () -> !lab.web1().containers("name=shop-web-bad").isEmpty());

      assertThat(exit).as(scene::told).isNotZero();
      assertThat(lab.web1().isLocked()).isFalse();
      assertThat(lab.hosts()).allSatisfy(CanaryTest::leavesNoPart);
      assertThat(scene.finds()).isEmpty();
    }
  }

  private static void guardsItsSecrets(LabHost host) {
    assertThat(host.sh("stat -c '%a %U' .kamal/apps/shop/env/roles/*.env").lines())
        .isNotEmpty()
        .allMatch("600 root"::equals);
    leavesNoPart(host);
  }

  private static void leavesNoPart(LabHost host) {
    assertThat(host.sh("find / -xdev -name '*.part' -not -path '/proc/*' 2>/dev/null; true"))
        .isEmpty();
  }

  private static Map<String, String> environment(LabHost host, String container) {
    String all = host.sh("docker exec " + container + " cat /proc/1/environ");
    return Arrays.stream(all.split("\0"))
        .map(variable -> variable.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
