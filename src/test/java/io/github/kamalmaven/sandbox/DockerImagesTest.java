package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DockerImagesTest {

  private final SandboxHost host = DockerHost.withShop();

  @Test
  void pull_says_whether_the_image_was_new() {
    assertThat(host.exec("docker pull acme/shop:1").out())
        .contains("Status: Downloaded newer image for acme/shop:1\nacme/shop:1\n");
    assertThat(host.exec("docker pull acme/shop:1").out())
        .contains("Status: Image is up to date for acme/shop:1\n");
  }

  @Test
  void the_service_label_of_a_pulled_image_can_be_checked() {
    String check =
        "docker inspect -f '{{ .Config.Labels.service }}' acme/shop:1 | grep -x %s"
            + " || (echo \"missing\" && exit 1)";
    host.exec("docker pull acme/shop:1");

    assertThat(host.exec(check.formatted("shop")).exit()).isZero();
    assertThat(host.exec(check.formatted("other")).exit()).isEqualTo(1);
  }

  @Test
  void an_unknown_image_cannot_be_pulled_tagged_or_removed() {
    assertThat(host.exec("docker pull nosuch:1").err())
        .isEqualTo(
            "Error response from daemon: manifest for nosuch:1 not found: manifest unknown:"
                + " manifest unknown\n");
    assertThat(host.exec("docker tag nosuch:1 x").err())
        .isEqualTo("Error response from daemon: No such image: nosuch:1\n");
    assertThat(host.exec("docker rmi nosuch:1").exit()).isEqualTo(1);
    assertThat(host.exec("docker image rm --force nosuch:1").exit()).isZero();
  }

  @Test
  void removing_one_of_two_names_only_takes_the_name() {
    host.exec("docker pull acme/shop:1 && docker tag acme/shop:1 acme/shop:latest");

    assertThat(host.exec("docker rmi acme/shop:1").out()).isEqualTo("Untagged: acme/shop:1\n");
    assertThat(host.exec("docker rmi acme/shop:latest").out())
        .startsWith("Untagged: acme/shop:latest\nDeleted: sha256:");
    assertThat(host.docker().images().find("acme/shop:latest")).isEmpty();
  }

  @Test
  void the_image_of_a_container_is_only_removed_by_force() {
    host.exec("docker run -d --name a acme/shop:1");

    assertThat(host.exec("docker rmi acme/shop:1").err())
        .startsWith(
            "Error response from daemon: conflict: unable to remove repository reference"
                + " \"acme/shop:1\" (must force) - container ");
    assertThat(host.exec("docker rmi --force acme/shop:1").out())
        .isEqualTo("Untagged: acme/shop:1\n");
  }

  @Test
  void prune_removes_images_without_a_name_or_all_that_are_unused() {
    host.exec("docker pull acme/shop:1 && docker pull acme/shop:2 && docker pull acme/shop:3");
    host.exec("docker run -d --name a acme/shop:2 && docker tag acme/shop:2 acme/shop:1");

    host.exec("docker image prune --force --filter label=service=shop");
    assertThat(tags()).isEqualTo("3 1 2");

    host.exec("docker image prune --all --force --filter label=service=shop");
    assertThat(tags()).isEqualTo("1 2");
  }

  @Test
  void a_tag_that_moves_leaves_its_old_image_without_one() {
    host.exec("docker pull acme/shop:1 && docker pull acme/shop:2");
    host.exec("docker tag acme/shop:2 acme/shop:1");

    assertThat(tags()).isEqualTo("1 2 <none>");
  }

  @Test
  void old_versions_are_pruned_and_those_of_containers_stay() {
    host.exec("docker run -d --name a --label service=shop acme/shop:1");
    host.exec(
        "docker pull acme/shop:2; docker pull acme/shop:3; docker tag acme/shop:3 acme/shop:latest");

    Execution result =
        host.exec(
            "docker image ls --filter label=service=shop --format '{{.ID}} {{.Repository}}:{{.Tag}}'"
                + " | grep -v -w \"$(docker container ls -a --format '{{.Image}}\\|'"
                + " --filter label=service=shop | tr -d '\\n')acme/shop:latest\\|acme/shop:<none>\""
                + " | while read image tag; do docker rmi $tag; done");

    assertThat(result.exit()).isZero();
    assertThat(tags()).isEqualTo("latest 1");
  }

  private String tags() {
    return host.exec("docker image ls --format '{{.Tag}}' acme/shop")
        .out()
        .strip()
        .replace("\n", " ");
  }
}
