package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans as scripts that are run by hand: hosts are then like after the verb itself. */
@OnRealHosts
final class PlanScriptTest {
  private static final String STATE =
      """
      docker ps -a --format '{{.Names}} {{.State}} {{.Image}}' | sort
      docker image ls --format '{{.Repository}}:{{.Tag}}' | sort
      docker exec kamal-proxy kamal-proxy list | sed 's/[0-9a-f]\\{12\\}/ID/g'
      find .kamal | sort
      cat .kamal/apps/shop/env/roles/*.env
      sed 's/^\\[[^]]*\\] \\[[^]]*\\] //' .kamal/shop-audit.log
      """;

  @TempDir private Path programs;

  /** Addresses of a lab have other keys every time. */
  @BeforeEach
  void sshThatRemembersNothing() {
    Trees.writeScript(
        programs.resolve("ssh"),
        "#!/bin/sh\nexec /usr/bin/ssh -o UserKnownHostsFile=/dev/null"
            + " -o StrictHostKeyChecking=accept-new -o LogLevel=ERROR \"$@\"\n");
  }

  @Test
  void the_scripts_of_two_deploys_leave_hosts_as_the_deploys_do(Lab lab, Shop shop) {
    shop.alsoDeployYml("env: {secret: [DB_PASSWORD], clear: {GREETING: \"it's $HOME\"}}\n");
    shop.alsoSecrets("DB_PASSWORD=$DB_PASSWORD\n");
    shop.environment().put("DB_PASSWORD", "a b'c\"d$e");
    lab.push("v1", "ok");
    lab.push("v2", "ok");

    script(shop, lab, "v1");
    List<String> first = state(lab);
    script(shop, lab, "v2");
    List<String> second = state(lab);
    lab.makeHostsNew();
    shop.deploy("v1").mustSucceed();
    List<String> firstByKamal = state(lab);
    shop.deploy("v2").mustSucceed();

    assertThat(first).isEqualTo(firstByKamal);
    assertThat(second).isEqualTo(state(lab));
    assertThat(second.get(0))
        .contains("shop-web-v1 exited", "shop-web-v2 running", "DB_PASSWORD=a b'c\"d$e")
        .contains("[web] Booted app version v2");
  }

  /** Made by looking at the hosts, and run by nothing but bash and ssh. */
  private void script(Shop shop, Lab lab, String version) {
    shop.kamal(
            ("plan --assume hosts --format script --output-file target/deploy.sh --version "
                    + version
                    + " deploy -P")
                .split(" "))
        .mustSucceed();
    assertThat(shop.lines("target/deploy.sh"))
        .noneMatch(line -> line.contains(lab.fact("REGISTRY_PASSWORD")));
    Map<String, String> environment = new HashMap<>(shop.environment());
    environment.put("REGISTRY_PASSWORD", lab.fact("REGISTRY_PASSWORD"));
    environment.put("REGISTRY_USERNAME", lab.fact("REGISTRY_USER"));
    environment.put("PATH", programs + ":" + environment.get("PATH"));
    shop.tool().with(environment).tryRun("bash", "target/deploy.sh").mustSucceed();
  }

  private static List<String> state(Lab lab) {
    return Stream.of(lab.web1(), lab.web2(), lab.worker())
        .map(host -> host.trySh(STATE).out())
        .toList();
  }
}
