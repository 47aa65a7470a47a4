package io.github.kamalmaven.build;

import static io.github.kamalmaven.build.BuildFixture.CHECK;
import static io.github.kamalmaven.build.BuildFixture.HERE;
import static io.github.kamalmaven.build.BuildFixture.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.command.builder.BuildSample;
import io.github.kamalmaven.report.Event;
import org.junit.jupiter.api.Test;

/** Pushes whose builder or registry is not the usual one. */
class PushElsewhereTest {
  private static final String ARCH = "docker info --format '{{.Architecture}}'";
  private static final String NAME = "kamal-remote-ssh---builder-10-0-0-8";
  private static final String INSPECT =
      "docker buildx inspect "
          + NAME
          + " | grep -q Endpoint:.*"
          + NAME
          + "-context && docker context inspect "
          + NAME
          + "-context --format '{{.Endpoints.docker.Host}}' | grep -xq ssh://builder@10.0.0.8 ||"
          + " (echo no compatible builder && exit 1)";
  private static final String REMOTE_PUSH =
      "( export BUILDKIT_NO_CLIENT_TOKEN=\"1\" ; "
          + PUSH.replace("kamal-local-docker-container", NAME).replace("amd64", "arm64")
          + " )";

  private final BuildFixture fixture = new BuildFixture();

  @Test
  void a_remote_builder_needs_no_login_here() {
    fixture.script.expect(HERE, CHECK).answer(HERE, ARCH, "x86_64\n");
    fixture.withoutGit().script.expect(HERE, INSPECT).expect(HERE, REMOTE_PUSH);

    fixture.push(BuildSample.shop("arm64").remote("ssh://builder@10.0.0.8"));
  }

  @Test
  void the_architecture_does_not_matter_if_nothing_is_built_here() {
    fixture.script.expect(HERE, CHECK);
    fixture.withoutGit().script.expect(HERE, INSPECT).expect(HERE, REMOTE_PUSH);

    fixture.push(BuildSample.shop("arm64").notLocal().remote("ssh://builder@10.0.0.8"));
  }

  @Test
  void a_missing_remote_builder_is_reached_once_before_it_is_made() {
    fixture.script.expect(HERE, CHECK);
    fixture
        .withoutGit()
        .script
        .fail(HERE, INSPECT, 1, "ERROR: no builder \"x\" found\nno compatible builder")
        .expect(HERE, "docker context rm " + NAME + "-context ; docker buildx rm " + NAME)
        .expect("10.0.0.8", "/usr/bin/env true")
        .expect(
            HERE,
            "docker context create "
                + NAME
                + "-context --description '"
                + NAME
                + " host' --docker 'host=ssh://builder@10.0.0.8' ; docker buildx create --name "
                + NAME
                + " "
                + NAME
                + "-context")
        .expect(HERE, REMOTE_PUSH);

    fixture.push(BuildSample.shop("arm64").notLocal().remote("ssh://builder@10.0.0.8"));
  }

  @Test
  void a_silent_docker_is_told_when_its_architecture_matters() {
    fixture.script.expect(HERE, CHECK).fail(HERE, ARCH, 1, "cannot connect");

    assertThatThrownBy(
            () -> fixture.push(BuildSample.shop("arm64").remote("ssh://builder@10.0.0.8")))
        .hasMessage("Docker does not tell its architecture: cannot connect");
  }

  @Test
  void a_local_registry_is_started_instead_of_logged_in_to() {
    fixture.untilBuilder();
    fixture
        .script
        .expect(HERE, "docker buildx inspect kamal-local-registry-docker-container")
        .expect(
            HERE,
            "docker buildx build --output=type=registry --platform linux/amd64 --builder"
                + " kamal-local-registry-docker-container -t localhost:5555/shop:abc123 -t"
                + " localhost:5555/shop:latest --label service=\"shop\" --file Dockerfile . 2>&1");

    fixture.push(BuildSample.shop().localRegistry());
  }

  @Test
  void a_remote_builder_reaches_a_local_registry_while_it_builds() {
    String name = NAME + "-local-registry";
    String tags = " -t localhost:5555/shop:abc123 -t localhost:5555/shop:latest ";
    fixture.untilBuilder();
    fixture
        .script
        .expect(HERE, INSPECT.replace(NAME, name))
        .expect(
            HERE,
            REMOTE_PUSH
                .replace(NAME, name)
                .replace("arm64", "amd64")
                .replaceFirst(" -t .*latest ", tags));

    fixture.push(BuildSample.shop().localRegistry().notLocal().remote("ssh://builder@10.0.0.8"));

    assertThat(fixture.script.forwards)
        .containsExactly("10.0.0.8 forwards 5555", "10.0.0.8 gives back 5555");
    assertThat(fixture.said())
        .containsExactly("Setting up local registry port forwarding to 10.0.0.8...");
  }

  @Test
  void the_docker_driver_builds_without_asking_for_a_builder() {
    fixture
        .untilBuilder()
        .script
        .expect(HERE, PUSH.replace(" --builder kamal-local-docker-container", ""));

    fixture.push(BuildSample.shop().driver("docker"));
  }

  @Test
  void buildpacks_need_no_dockerfile() {
    fixture.files.existing.clear();
    fixture
        .untilBuilder()
        .script
        .expect(HERE, "/usr/bin/env pack builder inspect heroku/builder:24")
        .expect(
            HERE,
            "/usr/bin/env pack build registry.example.test/acme/shop --platform linux/amd64"
                + " --creation-time now --builder heroku/builder:24 --buildpack heroku/jvm"
                + " --buildpack paketo-buildpacks/image-labels -t"
                + " registry.example.test/acme/shop:abc123 -t"
                + " registry.example.test/acme/shop:latest --env BP_IMAGE_LABELS=service=shop"
                + " --path . && docker push registry.example.test/acme/shop:abc123 && docker push"
                + " registry.example.test/acme/shop:latest");

    fixture.push(BuildSample.shop().pack("heroku/builder:24", "heroku/jvm"));
  }

  @Test
  void a_builder_is_made_removed_and_shown_by_itself() {
    String name = "kamal-local-docker-container";
    fixture
        .script
        .expect(HERE, "docker buildx create --name " + name + " --driver=docker-container")
        .expect(HERE, "docker buildx rm " + name)
        .answer(HERE, "docker context ls && docker buildx ls", "default");
    BuilderSetup setup = BuilderSetup.of(fixture.machine(), BuildSample.shop().build());

    setup.create();
    setup.remove();
    setup.details();

    fixture.script.assertAllRan();
    assertThat(fixture.events)
        .containsExactly(new Event.Printed("Builder: local"), new Event.Printed("default"));
  }

  @Test
  void a_builder_that_does_not_exist_for_itself_is_neither_made_nor_removed() {
    BuilderSetup setup =
        BuilderSetup.of(fixture.machine(), BuildSample.shop().driver("docker").build());

    setup.create();
    setup.remove();

    fixture.script.assertAllRan();
  }
}
