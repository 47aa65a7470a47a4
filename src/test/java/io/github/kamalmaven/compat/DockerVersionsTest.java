package io.github.kamalmaven.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.docker.Lab;
import io.github.kamalmaven.docker.LabHost;
import io.github.kamalmaven.docker.Run;
import io.github.kamalmaven.docker.Shop;
import io.github.kamalmaven.docker.Trees;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts with the Dockers of three Debians, and with the login shells that people choose. */
@Tag("docker")
@Timeout(300)
final class DockerVersionsTest {
  private static final Path PROJECTS = Path.of("target/compat/hosts").toAbsolutePath();

  private static Lab lab;

  private Shop shop;

  @BeforeAll
  static void start_the_hosts() {
    lab = Lab.up("kamal-it/host:bookworm kamal-it/host kamal-it/host:forky");
    lab.push("v1", "ok");
    lab.push("v2", "ok");
  }

  @AfterAll
  static void take_them_down() {
    lab.close();
  }

  @BeforeEach
  void make_a_project(TestInfo test) {
    lab.makeHostsNew();
    Path directory = PROJECTS.resolve(test.getDisplayName().replaceAll("\\W+", "-"));
    Trees.delete(directory);
    shop = new Shop(Trees.create(directory), lab);
  }

  @Test
  void docker_20_10_and_26_and_28_are_deployed_to_at_once() {
    lab.pushAccessory();
    shop.deployYml(Hosts.webOn("VM1", "VM2", "VM3"))
        .alsoDeployYml(
            """
            env: {secret: [TOKEN]}
            accessories:
              cache:
                image: acme/cache:1
                registry: {server: <%= ENV["REGISTRY"] %>, username: kamal, password: [REGISTRY_PASSWORD]}
                hosts: [<%= ENV["VM1"] %>, <%= ENV["VM2"] %>, <%= ENV["VM3"] %>]
                cmd: sleep 1000
                volumes: ["cache:/data"]
            """)
        .alsoSecrets("TOKEN=t0ken\n");

    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();
    shop.deploy("v2").mustSucceed();
    Run doctor = shop.kamal("doctor", "--skip-push", "--version", "v2").mustSucceed();
    Run status = shop.kamal("status").mustSucceed();
    shop.kamal("rollback", "v1").mustSucceed();
    shop.kamal("accessory", "reboot", "cache").mustSucceed();
    shop.kamal("proxy", "reboot", "--confirmed").mustSucceed();
    shop.kamal("prune", "all").mustSucceed();

    assertThat(doctor.out()).contains("Docker 20.10.", "Docker 26.1.", "Docker 28.");
    assertThat(status.out()).contains("web v2").doesNotContain("  error");
    assertThat(lab.hosts())
        .allSatisfy(host -> assertThat(host.get("/version").body()).isEqualTo("v1"));
    assertThat(shop.ask("app", "exec", "--reuse", "hostname")).isNotBlank();
    assertThat(shop.ask("app", "logs")).contains("testapp v1");
    shop.kamal("remove", "--confirmed").mustSucceed();
    assertThat(lab.hosts()).allSatisfy(host -> assertThat(host.shopContainers()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zsh", "mksh", "fish"})
  void a_login_shell_may_be(String shell) {
    LabHost host = loginShell(shell);

    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();
    shop.deploy("v2").mustSucceed();
    Run status = shop.kamal("status").mustSucceed();
    shop.kamal("rollback", "v1").mustSucceed();

    assertThat(status.out()).contains("web v2").doesNotContain("  error");
    assertThat(host.get("/version").body()).isEqualTo("v1");
    assertThat(shop.ask("app", "exec", "echo \"$HOME\"")).contains("\n");
  }

  @Test
  void a_login_shell_that_is_a_csh_is_told() {
    loginShell("tcsh");

    Run setup = shop.kamal("setup", "--skip-push", "--version", "v1").mustFail();

    assertThat(setup.err())
        .contains("ERROR: The login shell on " + lab.web1().address() + " is a csh")
        .contains("to do: give the user another one there: chsh -s /bin/sh");
  }

  private LabHost loginShell(String shell) {
    LabHost host = lab.web1();
    host.sh("useradd --create-home --groups docker --shell /usr/bin/%1$s %1$s".formatted(shell));
    host.sh("cp -r .ssh ~%1$s/ && chown -R %1$s: ~%1$s/.ssh".formatted(shell));
    shop.deployYml(Hosts.webOn("VM1").replace("ssh: {", "ssh: {user: " + shell + ", "));
    return host;
  }
}
