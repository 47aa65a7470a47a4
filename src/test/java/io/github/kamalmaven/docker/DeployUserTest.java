package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A user who may use Docker, and nothing else. */
@OnRealHosts
final class DeployUserTest {

  @Test
  void a_user_in_the_docker_group_can_set_up_and_deploy(Lab lab, Shop shop) {
    shop.deployYml(Shop.DEPLOY_YML.replace("ssh: {", "ssh: {user: deploy, "))
        .alsoDeployYml("env: {secret: [TOKEN]}\n")
        .alsoSecrets("TOKEN=t0ken\n");
    lab.push("v1", "ok");
    lab.push("v2", "ok");

    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();
    shop.deploy("v2").mustSucceed();

    LabHost host = lab.web1();
    assertThat(host.get("/version").body()).isEqualTo("v2");
    assertThat(host.file("/home/deploy/.kamal/apps/shop/env/roles/web.env"))
        .isEqualTo("600 deploy\nTOKEN=t0ken");
    assertThat(host.has("/home/deploy/.kamal/lock-shop")).isFalse();
    assertThat(host.has("/root/.kamal")).isFalse();
    assertThat(host.inspect("kamal-proxy", "{{range .Mounts}}{{.Source}} {{end}}"))
        .contains("/home/deploy/.kamal/proxy/apps-config");
  }

  @Test
  void a_user_who_may_not_install_docker_is_told_to_do_it(Lab lab, Shop shop) {
    shop.deployYml(Shop.DEPLOY_YML.replace("ssh: {", "ssh: {user: deploy, "));
    lab.worker().sh("mv /usr/bin/docker /usr/bin/docker.away");

    Run run = shop.kamal("server", "bootstrap", "--version", "v1");

    lab.worker().sh("mv /usr/bin/docker.away /usr/bin/docker");
    assertThat(run.mustFail().err())
        .startsWith("ERROR: Docker is not installed on " + lab.worker().address())
        .contains("  to do: Install Docker");
    assertThat(lab.web1().has("/home/deploy/.kamal/lock-shop")).isFalse();
  }
}
