package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users with other shells than root's: BusyBox's ash, dash, no bash at all; one may nothing. */
@OnRealHosts
final class HostUsersTest {
  private static final String USERS =
      """
      x-maven:
        hosts:
          <%%= ENV["VM1"] %%>: {user: ann}
          <%%= ENV["VM2"] %%>: {user: bob}
          <%%= ENV["VM3"] %%>: {user: root}
        sshTransport: %s
      """;

  @BeforeEach
  void add_users(Lab lab) {
    lab.web1().sh("ln -sf /usr/bin/busybox /usr/local/bin/ash");
    add(lab.web1(), "ann", "--shell /usr/local/bin/ash --groups docker --home-dir /home/ann");
    add(lab.web2(), "bob", "--shell /bin/dash --groups docker --home-dir /home/bob");
    lab.worker().sh("mv /bin/bash /bin/bash.away && usermod --shell /bin/sh root");
  }

  @AfterEach
  void bring_bash_back(Lab lab) {
    lab.worker().sh("mv /bin/bash.away /bin/bash && usermod --shell /bin/bash root");
  }

  private static void add(LabHost host, String name, String options) {
    host.trySh("userdel --force --remove " + name);
    host.sh("useradd --create-home %s %s".formatted(options, name));
    host.sh("cp -r .ssh ~%1$s/ && chown -R %1$s: ~%1$s/.ssh".formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "system"})
  void ash_dash_and_hosts_without_bash_are_deployed_to(String transport, Lab lab, Shop shop) {
    Path known = lab.control().home().resolve(".ssh/known_hosts");
    shop.write("ops/ssh_config", "Host *\n  UserKnownHostsFile " + known + "\n")
        .deployYml(Shop.DEPLOY_YML.replace("config: false", "config: ops/ssh_config"))
        .alsoDeployYml("env: {secret: [TOKEN]}\n" + USERS.formatted(transport))
        .alsoSecrets("TOKEN=t0ken\n");
    lab.push("v1", "ok");
    lab.push("v2", "ok");

    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();
    shop.deploy("v2").mustSucceed();
    Run status = shop.kamal("status").mustSucceed();
    Run doctor = shop.kamal("doctor", "--skip-push", "--version", "v2").mustSucceed();
    shop.kamal("rollback", "v1").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(host -> assertThat(host.get("/version").body()).isEqualTo("v1"));
    assertThat(status.out()).contains("web v2", "workers v2").doesNotContain("  error");
    assertThat(doctor.out()).contains("All is well: looked at this machine and 3 hosts");
    assertThat(shop.ask("app", "version")).contains("v1");
    assertThat(lab.web2().file("/home/bob/.kamal/apps/shop/env/roles/web.env"))
        .isEqualTo("600 bob\nTOKEN=t0ken");
    shop.kamal("remove", "--confirmed").mustSucceed();
    assertThat(lab.hosts()).allSatisfy(host -> assertThat(host.shopContainers()).isEmpty());
  }

  @Test
  void who_may_not_use_docker_is_told_in_one_line_what_to_do(Lab lab, Shop shop) {
    add(lab.web1(), "ann", "--shell /bin/sh --home-dir /home/ann");
    shop.alsoDeployYml(USERS.formatted("java"));
    lab.push("v1", "ok");

    Run deploy = shop.deploy("v1").mustFail();
    Run doctor = shop.kamal("doctor", "--skip-push", "--version", "v1").mustFail();

    assertThat(deploy.err())
        .contains("permission denied while trying to connect to the Docker daemon")
        .contains("to do: let the user use Docker on " + lab.web1().address());
    assertThat(doctor.out())
        .contains(
            "error   docker-rights: the user may not use Docker",
            "to do: on %s, as root: usermod -aG docker USER".formatted(lab.web1().address()));
  }
}
