package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The user's own ssh in place of the plugin's. */
@OnRealHosts
final class SystemTransportTest {

  @Test
  void a_setup_and_a_deploy_go_by_the_users_own_ssh(Lab lab, Shop shop) {
    Path known = lab.control().home().resolve(".ssh/known_hosts");
    shop.write("ops/ssh_config", "Host *\n  UserKnownHostsFile " + known + "\n")
        .deployYml(Shop.DEPLOY_YML.replace("config: false", "config: ops/ssh_config"))
        .alsoDeployYml("env: {secret: [TOKEN]}\nx-maven: {sshTransport: system}\n")
        .alsoSecrets("TOKEN=t0ken\n");
    lab.push("v1", "ok");
    lab.push("v2", "ok");

    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();
    shop.deploy("v2").mustSucceed();

    LabHost host = lab.web1();
    assertThat(host.get("/version").body()).isEqualTo("v2");
    assertThat(host.file("/root/.kamal/apps/shop/env/roles/web.env"))
        .isEqualTo("600 root\nTOKEN=t0ken");
    assertThat(host.has("/root/.kamal/lock-shop")).isFalse();
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(process -> process.info().command().orElse("").endsWith("/ssh"));
  }

  @Test
  void a_key_that_hosts_do_not_take_is_told_for_each_of_them(Lab lab, Shop shop) {
    shop.deployYml(Shop.DEPLOY_YML.replace("<%= ENV[\"SSH_KEY\"] %>", "/dev/null"))
        .alsoDeployYml("x-maven: {sshTransport: system}\n");

    Run run = shop.deploy("v1").mustFail();

    assertThat(run.err())
        .contains(lab.web1().address() + " cannot be logged in to by ssh: ")
        .contains("Try `ssh");
  }
}
