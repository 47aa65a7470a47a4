package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PruneCommandsTest {
  private final PruneCommands prune =
      new PruneCommands(SampleDeployment.shop().destination("staging").build());

  @Test
  void images_without_a_tag_are_removed() {
    assertThat(prune.danglingImages().toRun())
        .isEqualTo("docker image prune --force --filter label=service=shop");
  }

  @Test
  void images_in_use_and_the_latest_of_the_destination_stay() {
    assertThat(prune.taggedImages().toRun())
        .isEqualTo(
            "docker image ls --filter label=service=shop"
                + " --format '{{.ID}} {{.Repository}}:{{.Tag}}' | grep -v -w"
                + " \"$(docker container ls -a --format '{{.Image}}\\|'"
                + " --filter label=service=shop | tr -d '\\n')"
                + "registry.example.test/acme/shop:latest-staging"
                + "\\|registry.example.test/acme/shop:<none>\""
                + " | while read image tag; do docker rmi $tag; done");
  }

  @Test
  void the_newest_stopped_containers_stay() {
    assertThat(prune.containers(5).toRun())
        .isEqualTo(
            "docker ps -q -a --filter label=service=shop --filter status=created"
                + " --filter status=exited --filter status=dead | tail -n +6"
                + " | while read container_id; do docker rm $container_id; done");
  }
}
