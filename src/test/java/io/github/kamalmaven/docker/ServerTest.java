package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The verbs that work on the hosts themselves. */
@OnRealHosts
final class ServerTest {

  @Test
  void docker_is_installed_where_it_is_missing(Lab lab, Shop shop) {
    shop.hook("docker-setup", "echo \"set up $KAMAL_HOSTS\" > seen.log\n");
    LabHost bare = lab.worker();
    bare.sh("mv /usr/bin/docker /usr/bin/docker.away");
    bare.sh(
        "printf '#!/bin/sh\\necho mv /usr/bin/docker.away /usr/bin/docker\\n' > /usr/local/bin/curl"
            + " && chmod +x /usr/local/bin/curl");

    Run run = shop.kamal("server", "bootstrap", "--version", "v1");

    bare.sh(
        "rm /usr/local/bin/curl; test -e /usr/bin/docker || mv /usr/bin/docker.away /usr/bin/docker");
    assertThat(run.mustSucceed().out())
        .contains("Missing Docker on " + bare.address() + ". Installing…")
        .doesNotContain("Missing Docker on " + lab.web1().address());
    assertThat(bare.sh("docker --version")).startsWith("Docker version");
    assertThat(shop.lines("seen.log")).singleElement().asString().contains(bare.address());
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void commands_run_on_the_hosts(Lab lab, Shop shop) {
    String everywhere = shop.ask("server", "exec", "uname -n && cat /etc/environment");
    String one =
        shop.ask("server", "exec", "--raw", "-h", lab.web2().address(), "printf '%s' \"$HOME\"");
    Run failed = shop.kamal("server", "exec", "test $(uname -n) != vm2");

    assertThat(everywhere).contains("vm1", "vm2", "vm3", "HOST_TOKEN=abcd");
    assertThat(one).isEqualTo("/root");
    assertThat(failed.mustFail().err())
        .contains(lab.web2().address())
        .doesNotContain(lab.web1().address());
    assertThat(lab.web1().audit())
        .contains(
            "[grace@example.test] Executed cmd 'uname -n && cat /etc/environment' on "
                + lab.web1().address());
  }
}
