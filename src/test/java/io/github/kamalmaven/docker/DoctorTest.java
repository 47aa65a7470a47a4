package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code kamal doctor} finds on real hosts, and what it leaves there. */
@OnRealHosts
final class DoctorTest {

  @Test
  void hosts_are_well_before_the_first_deploy_and_after_it_and_are_not_changed(Lab lab, Shop shop) {
    lab.push("v1", "ok");

    Run before = doctor(shop).mustSucceed();
    boolean untouched = !lab.web1().has("/root/.kamal") && !lab.web1().has("/root/.docker");
    shop.live();
    Run after = doctor(shop).mustSucceed();

    assertThat(untouched).isTrue();
    assertThat(before.out()).contains("All is well: looked at this machine and 3 hosts");
    assertThat(after.out())
        .contains(
            "kamal-proxy v0.9.2",
            "registry lets it in",
            "All is well: looked at this machine and 3 hosts");
    assertThat(lab.web1().sh("find /root -name '.kamal-login*'")).isEmpty();
  }

  @Test
  void what_is_wrong_with_hosts_is_found_all_at_once(Lab lab, Shop shop) {
    shop.live();
    String first = lab.web1().address();
    String second = lab.web2().address();
    String third = lab.worker().address();
    lab.web1()
        .sh("docker stop kamal-proxy; docker run -d --name squatter -p 80:80 " + lab.image("v1"));
    lab.web1().sh("mkdir .kamal/lock-shop; echo TG9ja2VkIGJ5OiBCbwo= > .kamal/lock-shop/details");
    lab.web2().sh("mv /usr/bin/docker /usr/bin/docker.away");
    lab.worker().sh("mv /root/.ssh /root/.ssh.away");

    Run sick;
    try {
      sick = doctor(shop).mustFail();
    } finally {
      lab.web2().trySh("mv /usr/bin/docker.away /usr/bin/docker");
      lab.worker().trySh("mv /root/.ssh.away /root/.ssh");
    }

    assertThat(sick.out())
        .contains(first, "error   lock: Deploy lock found")
        .contains("warning proxy-stopped: kamal-proxy does not run: it is exited")
        .contains(
            "error   port-taken: port 80, which kamal-proxy needs, is taken by the container squatter")
        .contains(second, "error   docker-missing: there is no docker on the PATH")
        .contains(third, "error   host-login: " + third + " refuses the login of root");
    assertThat(sick.err()).contains("Not everything is well: 4 errors, 1 warning");
  }

  private static Run doctor(Shop shop) {
    return shop.kamal("doctor", "--skip-push", "--version", "v1");
  }
}
