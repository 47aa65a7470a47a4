package io.github.kamalmaven.mojo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.Transcript;
import io.github.kamalmaven.sandbox.docker.ContainerSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans against what is on the hosts, which stay as they are. */
final class OnlinePlanTest {
  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      retain_containers: 1
      readiness_delay: 0
      servers:
        web: [web-1.example.test, web-2.example.test]
        job: {hosts: [job.example.test], cmd: bin/jobs}
      accessories:
        db: {image: "mysql:8", host: job.example.test}
      """;

  private static final List<String> HOSTS =
      List.of("web-1.example.test", "web-2.example.test", "job.example.test");

  /** All that may reach a host: each only reads. */
  private static final Pattern READS =
      Pattern.compile(
          "command -v docker"
              + "|docker container ls --quiet --all --no-trunc"
              + " \\| xargs -r docker container inspect --format '[^']*'"
              + "|docker image ls --quiet --no-trunc"
              + " \\| xargs -r docker image inspect --format '[^']*'"
              + "|docker network ls --format '[^']*'"
              + "|docker exec kamal-proxy (kamal-proxy list|cat \\S+)"
              + "|/usr/bin/env stat \\.kamal/lock-shop > /dev/null"
              + " && cat \\.kamal/lock-shop/details \\| base64 -d"
              + "|/usr/bin/env find \\.kamal -type [df]"
              + "|/usr/bin/env cat \\.kamal/proxy/(options|image|image_version|run_command)");

  @TempDir private Path project;
  private final Stage hosts = new Stage(new PlanTime());
  private final List<String> closed = new ArrayList<>();
  private PlanningMachine machine;

  @BeforeEach
  void deploy() {
    machine =
        new PlanningMachine(project)
            .with("config/deploy.yml", DEPLOY_YML)
            .with(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\n")
            .with(
                (place, deployment, secrets, report) -> {
                  hosts.prepare(deployment);
                  return new Partly(new SandboxConnector(hosts, "root"));
                });
    assertThat(machine.run("setup --skip-push --version v1")).as(machine.err()).isZero();
    HOSTS.forEach(host -> hosts.host(host).transcript().clear());
  }

  @AfterEach
  void close() {
    hosts.close();
  }

  @Test
  void a_plan_says_what_serves_and_what_will() {
    int exit = machine.run("plan --assume hosts --version v2 deploy --skip-push");

    assertThat(exit).as(machine.err()).isZero();
    assertThat(machine.out())
        .startsWith(
            """
            Plan of kamal deploy: shop v2
            The hosts were looked at, and nothing was changed on them.

            Before
              web-1.example.test, web-2.example.test
                web: v1 runs, v1 serves
                basecamp/kamal-proxy:v0.9.2 runs
              job.example.test
                job: v1 runs
                db: mysql:8 runs
            """)
        .contains(
            """
              web-1.example.test, web-2.example.test
                serves v2 (web) in place of v1
                starts shop-web-v2
                stops shop-web-v1
            """);
  }

  @Test
  void a_plan_knows_the_canary_that_was_found() {
    machine.run("rollout deploy --skip-push --version v2 --percent 10");

    machine.run("plan --assume hosts --version v2 rollout promote");

    assertThat(machine.out()).contains("v2 (web) in place of v1\n    stops shop-web-v1\n");
  }

  @Test
  void a_plan_removes_what_is_really_there() {
    for (String version : List.of("old-1", "old-2", "old-3")) {
      hosts
          .host("web-2.example.test")
          .scene()
          .container(
              ContainerSpec.of(
                  "shop-web-" + version,
                  "registry.example.test/acme/shop:" + version,
                  Map.of("service", "shop", "role", "web", "destination", "")),
              "exited");
    }

    machine.run("plan --assume hosts --version v2 deploy --skip-push");

    assertThat(machine.out())
        .contains("    web: v1 runs, v1 serves, old-3, old-2, old-1 kept\n")
        .contains(
            """
              web-2.example.test
                serves v2 (web) in place of v1
                starts shop-web-v2
                removes shop-web-old-1, shop-web-old-2, shop-web-v1
            """)
        .contains("removes the images registry.example.test/acme/shop:old-1, ");
  }

  @Test
  void a_plan_of_a_rollback_finds_the_version_there() {
    assertThat(machine.run("deploy --skip-push --version v2")).as(machine.err()).isZero();

    int exit = machine.run("plan --assume hosts --version v2 rollback v1");

    assertThat(exit).as(machine.err()).isZero();
    assertThat(machine.out()).contains("serves v1 (web) in place of v2");
  }

  @Test
  void what_drifted_is_told() {
    machine.with("config/deploy.yml", DEPLOY_YML.replace("mysql:8", "mysql:9"));
    hosts.host("web-1.example.test").exec("docker stop kamal-proxy");

    machine.run("plan --assume hosts --version v2 deploy --skip-push");

    assertThat(machine.out())
        .contains("    db: mysql:8 runs, and mysql:9 is configured\n")
        .contains("    basecamp/kamal-proxy:v0.9.2 is exited\n");
  }

  @Test
  void who_holds_the_lock_is_told_and_the_plan_made() {
    machine.run("lock acquire -m migration --version v1");

    int exit = machine.run("plan --assume hosts --version v2 deploy --skip-push");

    assertThat(exit).as(machine.err()).isZero();
    assertThat(machine.out())
        .contains("the deploy lock is held: Locked by: ")
        .contains("Message: migration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy --skip-push",
        "redeploy --skip-push",
        "setup --skip-push",
        "remove -y",
        "app exec ls",
        "prune all",
        "proxy reboot -y",
        "accessory reboot all",
        "lock acquire -m x"
      })
  void hosts_are_only_looked_at(String verb) {
    List<String> before = HOSTS.stream().map(hosts::host).map(OnlinePlanTest::state).toList();
    HOSTS.forEach(host -> hosts.host(host).transcript().clear());

    int exit = machine.run("plan --assume hosts --version v2 " + verb);

    assertThat(exit).as(machine.err()).isZero();
    for (String host : HOSTS) {
      assertThat(hosts.host(host).transcript().commands())
          .isNotEmpty()
          .extracting(Transcript.Entry::text)
          .allMatch(READS.asMatchPredicate());
    }
    assertThat(HOSTS.stream().map(hosts::host).map(OnlinePlanTest::state).toList())
        .isEqualTo(before);
  }

  @Test
  void a_host_out_of_reach_leaves_no_plan() {
    closed.add("web-2.example.test");

    int exit = machine.run("plan --assume hosts --version v2 deploy --skip-push");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.out()).isEmpty();
    assertThat(machine.err())
        .isEqualTo(
            """
            ERROR: There is no plan, because not every host can be looked at: Connection refused
              where: web-2.example.test
              to do: start sshd; or plan for the others with -Dkamal.hosts (kamal --hosts), or \
            offline without -Dkamal.planAssume=hosts
            """);
  }

  @Test
  void the_hosts_that_are_meant_are_looked_at_and_no_others() {
    closed.add("web-2.example.test");

    int exit = machine.run("plan --assume hosts --hosts web-1* --version v2 app boot");

    assertThat(exit).as(machine.err()).isZero();
    assertThat(machine.out()).contains("serves v2 (web) in place of v1").doesNotContain("web-2");
  }

  @Test
  void a_deploy_of_an_online_plan_is_refused_when_the_hosts_have_changed() {
    machine.run("plan --assume hosts --version v2 --format json --output-file plan.json deploy -P");
    assertThat(machine.run("deploy -P --version v3")).as(machine.err()).isZero();

    int exit = machine.run("deploy -P --version v2 --plan plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err())
        .startsWith("ERROR: The plan is no longer the one in plan.json; nothing was changed\n")
        .contains("now:      docker container ls --all --filter 'name=^shop-web-v3$'");
  }

  @Test
  void a_deploy_of_an_online_plan_does_what_was_approved() {
    machine.run("plan --assume hosts --version v2 --format json --output-file plan.json deploy -P");

    int exit = machine.run("deploy -P --version v2 --plan plan.json");

    assertThat(exit).as(machine.err()).isZero();
    assertThat(hosts.host("web-1.example.test").docker().containers().find("shop-web-v2"))
        .isPresent();
  }

  /** All files with their content, and all that Docker and the proxy have. */
  private static String state(SandboxHost host) {
    return String.join(
        "\n",
        host.exec("find / -type f | sort | xargs -r cat").out(),
        host.exec("find / | sort").out(),
        host.docker().containers().newestFirst().toString(),
        host.docker().images().rows().toString(),
        host.docker().networks().toString(),
        host.docker().volumes().toString(),
        host.docker().logins().toString(),
        host.proxy().services().toString());
  }

  /** Leads to some of the hosts. */
  private final class Partly implements Connector {
    private final Connector all;

    private Partly(Connector all) {
      this.all = all;
    }

    @Override
    public Session session(String host) {
      if (closed.contains(host)) {
        throw new KamalException("Connection refused", host, "start sshd");
      }
      return all.session(host);
    }

    @Override
    public void close() {
      all.close();
    }
  }
}
