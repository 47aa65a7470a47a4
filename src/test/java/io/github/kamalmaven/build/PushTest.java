package io.github.kamalmaven.build;

import static io.github.kamalmaven.build.BuildFixture.CHECK;
import static io.github.kamalmaven.build.BuildFixture.HERE;
import static io.github.kamalmaven.build.BuildFixture.INSPECT;
import static io.github.kamalmaven.build.BuildFixture.LOGIN;
import static io.github.kamalmaven.build.BuildFixture.PROJECT;
import static io.github.kamalmaven.build.BuildFixture.PUSH;
import static io.github.kamalmaven.build.BuildFixture.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.builder.BuildSample;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushTest {
  private final BuildFixture fixture = new BuildFixture();

  @Test
  void an_image_is_checked_for_logged_in_for_inspected_for_and_built() {
    fixture.untilBuilder().script.expect(HERE, INSPECT).answer(HERE, PUSH, "#1 load\n#2 push\n");

    fixture.push(BuildSample.shop());

    assertThat(fixture.events)
        .containsExactly(
            new Event.HookStarted("pre-build", ".kamal/hooks/pre-build"),
            new Event.Followed("build", Event.Stream.OUT, "#1 load"),
            new Event.Followed("build", Event.Stream.OUT, "#2 push"));
  }

  @Test
  void options_of_a_single_push_reach_the_builder() {
    String push =
        PUSH.replace("=registry", "=docker").replace("Dockerfile", "Dockerfile --no-cache");
    fixture.untilBuilder().script.expect(HERE, INSPECT).expect(HERE, push);
    PushOrder order = fixture.order();

    new Push(fixture.machine(), BuildSample.shop().build())
        .run(
            new PushOrder(
                new Version("abc123"),
                "docker",
                true,
                order.source(),
                order.secrets(),
                order.parts()));

    fixture.script.assertAllRan();
  }

  @ParameterizedTest
  @CsvSource({
    "127, sh: 1: docker: not found, Docker is not installed locally",
    "1, docker: command not found, Docker is not installed locally",
    "1, unknown command: docker buildx, Docker buildx plugin is not installed locally",
  })
  void without_docker_nothing_is_built(int exit, String stderr, String message) {
    fixture.script.fail(HERE, CHECK, exit, stderr);

    assertThatThrownBy(() -> fixture.push(BuildSample.shop()))
        .hasMessage(message)
        .isInstanceOfSatisfying(
            KamalException.class, failure -> assertThat(failure.remedy()).isPresent());
  }

  @Test
  void a_login_that_fails_ends_it_before_the_hook() {
    fixture.script.expect(HERE, CHECK).fail(HERE, LOGIN, 1, "unauthorized");

    assertThatThrownBy(() -> fixture.push(BuildSample.shop()))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("docker exited with status 1 on localhost: unauthorized");
    assertThat(fixture.events).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"no builder \"kamal\" found", "context not found", "x does not exist"})
  void a_missing_builder_is_made_whatever_becomes_of_its_remains(String told) {
    fixture
        .untilBuilder()
        .script
        .fail(HERE, INSPECT, 1, told)
        .fail(HERE, "docker buildx rm kamal-local-docker-container", 1, "no builder")
        .expect(
            HERE,
            "docker buildx create --name kamal-local-docker-container --driver=docker-container")
        .expect(HERE, PUSH);

    fixture.push(BuildSample.shop());

    assertThat(fixture.said())
        .containsExactly("Missing compatible builder, so creating a new one first");
  }

  @Test
  void a_builder_that_does_not_suit_must_be_removable() {
    fixture
        .untilBuilder()
        .script
        .fail(HERE, INSPECT, 1, "no compatible builder")
        .fail(HERE, "docker buildx rm kamal-local-docker-container", 1, "in use");

    assertThatThrownBy(() -> fixture.push(BuildSample.shop()))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("in use");
  }

  @Test
  void any_other_trouble_with_the_builder_is_told() {
    fixture.untilBuilder().script.fail(HERE, INSPECT, 1, "cannot connect to the Docker daemon");

    assertThatThrownBy(() -> fixture.push(BuildSample.shop()))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("cannot connect to the Docker daemon");
  }

  @Test
  void a_missing_dockerfile_is_noticed_before_the_build() {
    fixture.untilBuilder().script.expect(HERE, INSPECT);

    assertThatThrownBy(() -> fixture.push(BuildSample.shop().dockerfile("Dockerfile.prod")))
        .hasMessage("Missing Dockerfile.prod");
    fixture.script.assertAllRan();
  }

  @Test
  void a_build_that_fails_is_told_by_its_last_lines() {
    fixture.untilBuilder().script.expect(HERE, INSPECT);
    fixture.script.fail(HERE, PUSH, 1, "early\n" + "line\n".repeat(19) + "ERROR: failed to solve");

    assertThatThrownBy(() -> fixture.push(BuildSample.shop()))
        .isInstanceOf(CommandFailed.class)
        .hasMessageStartingWith("docker exited with status 1 on localhost: line")
        .hasMessageEndingWith("ERROR: failed to solve");
    assertThat(fixture.events).contains(new Event.Followed("build", Event.Stream.ERR, "early"));
  }

  @Test
  void uncommitted_changes_are_built_with_a_context_and_told() {
    String push = PUSH.replace("Dockerfile .", "Dockerfile app");
    fixture.script.expect(HERE, CHECK).expect(HERE, LOGIN).answer(HERE, STATUS, " M a\n?? b\n");
    fixture.script.expect(HERE, INSPECT).expect(HERE, push);

    fixture.push(BuildSample.shop().context("app"), new SourceOrder(BuildFrom.DIRECTORY, false));

    assertThat(fixture.said()).containsExactly("Building with uncommitted changes:\n M a\n ?? b");
    assertThat(fixture.script.surroundingsOf("buildx build").directory()).isEqualTo(PROJECT);
  }

  @Test
  void build_secrets_are_variables_of_the_builder_only() {
    String push = PUSH.replace("--file", "--secret id=\"NPM\" --file");
    fixture.untilBuilder().script.expect(HERE, INSPECT).expect(HERE, push);

    fixture.push(BuildSample.shop().secrets("NPM"));

    assertThat(fixture.script.surroundingsOf("buildx inspect").environment())
        .containsEntry("NPM", Sensitive.of("value of NPM"));
    assertThat(fixture.script.surroundingsOf("buildx build").environment())
        .containsEntry("NPM", Sensitive.of("value of NPM"));
    assertThat(fixture.script.surroundingsOf("docker login").environment()).isEmpty();
  }
}
