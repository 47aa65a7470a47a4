package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DockerListingTest {

  private final SandboxHost host = DockerHost.withContainers("shop-web-1", "shop-web-2");

  {
    host.scene()
        .container("shop-jobs-1", Map.of("service", "shop", "role", "jobs"), "exited")
        .container("other", Map.of("service", "other", "destination", "staging"), "created");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "                                                   | shop-web-2 shop-web-1 kamal-proxy",
        "--all                                              | other shop-jobs-1 shop-web-2 shop-web-1 kamal-proxy",
        "--filter label=service=shop                        | shop-web-2 shop-web-1",
        "--all --filter label=service=shop                  | shop-jobs-1 shop-web-2 shop-web-1",
        "-a --filter label=destination=                     | shop-web-2 shop-web-1",
        "-a --filter label=destination                      | other shop-web-2 shop-web-1",
        "-a --filter label=service=shop --filter label=role=jobs | shop-jobs-1",
        "--filter status=exited                             | shop-jobs-1",
        "--filter status=exited --filter status=created     | other shop-jobs-1",
        "--filter name=^shop-web-1$                         | shop-web-1",
        "--filter name=web                                  | shop-web-2 shop-web-1",
        "--filter name=^/shop-web-1$                        | shop-web-1",
        "--latest                                           | other",
        "--latest --filter label=service=shop               | shop-jobs-1",
        "--latest --filter status=running                   | shop-web-2",
        "--last 2                                           | other shop-jobs-1",
        "--filter ancestor=sandbox/shop-web-1:seeded        | shop-web-1",
        "--filter ancestor=                                 | -",
        "--filter ancestor=nosuch                           | -",
      })
  void ps_selects_and_orders_as_docker_does(String options, String names) {
    Execution result =
        host.exec("docker ps " + (options == null ? "" : options) + " --format '{{.Names}}'");

    assertThat(result.out().strip().replace("\n", " ")).isEqualTo(names == null ? "" : names);
    assertThat(result.exit()).isZero();
  }

  @Test
  void ids_are_short_and_stand_for_their_container() {
    String id = host.exec("docker container ls --all --filter 'name=^shop-web-1$' --quiet").out();

    assertThat(id).matches("[0-9a-f]{12}\n");
    assertThat(host.exec("docker inspect --format '{{.Name}}' " + id).out())
        .isEqualTo("/shop-web-1\n");
  }

  @Test
  void the_table_has_dockers_columns() {
    String table = host.exec("docker ps --filter name=shop-web-1").out();

    assertThat(table.lines().findFirst().orElse(""))
        .startsWith("CONTAINER ID   IMAGE")
        .contains("COMMAND", "CREATED", "STATUS", "PORTS")
        .endsWith("NAMES");
    assertThat(table.lines().skip(1)).singleElement().asString().endsWith("shop-web-1");
  }

  @Test
  void a_container_whose_tag_moved_on_shows_the_id_of_its_image() {
    host.exec("docker run -d --name a acme/shop:latest");
    String id = host.exec("docker image ls -q acme/shop").out().strip();
    host.exec("docker pull acme/shop:2 && docker tag acme/shop:2 acme/shop:latest");

    Execution result = host.exec("docker ps --filter name=^a$ --format '{{.Image}}'");

    assertThat(result.out()).isEqualTo(id + "\n");
  }

  @Test
  void the_running_version_is_the_one_of_the_latest_image_first() {
    host.exec("docker run -d --name shop-web-9 --label service=shop acme/shop:9");
    host.exec("docker tag acme/shop:9 acme/shop:latest");
    host.exec("docker run -d --name shop-web-10 --label service=shop acme/shop:10");

    Execution result =
        host.exec(
            "sh -c 'docker ps --latest --format '\\''{{.Names}}'\\'' --filter label=service=shop"
                + " --filter ancestor=$(docker image ls --filter reference=acme/shop:latest"
                + " --format '\\''{{.ID}}'\\'') ; docker ps --latest --format '\\''{{.Names}}'\\'''"
                + " | head -1 | while read line; do echo ${line#shop-web-}; done");

    assertThat(result.out()).isEqualTo("9\n");
  }
}
