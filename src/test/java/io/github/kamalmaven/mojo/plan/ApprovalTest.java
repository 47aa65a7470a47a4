package io.github.kamalmaven.mojo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs that go on only as approved. */
final class ApprovalTest {
  @TempDir private Path project;
  private PlanningMachine machine;

  @BeforeEach
  void prepare() {
    machine = PlanningMachine.withShop(project);
  }

  @Test
  void a_deploy_goes_on_only_as_approved() {
    machine.run("plan --version v2 --format json --output-file plan.json");
    machine.with("config/deploy.yml", PlanningMachine.DEPLOY_YML.replace("bin/jobs", "bin/work"));

    int exit = machine.run("deploy --version v2 --plan plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err())
        .startsWith(
            """
            ERROR: The plan is no longer the one in plan.json; nothing was changed
              config/deploy.yml: approved with another content
              job.example.test, Start container with version v2 (or reboot if already running)...
                approved: docker run \
            """)
        .contains("acme/shop:v2 bin/jobs\n")
        .contains("acme/shop:v2 bin/work\n")
        .doesNotContain("web-1");
  }

  @Test
  void a_deploy_of_another_version_is_not_what_was_approved() {
    machine.run("plan --version v2 --format json --output-file plan.json");

    int exit = machine.run("deploy --version v3 --plan plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err())
        .startsWith(
            """
            ERROR: The plan is no longer the one in plan.json; nothing was changed
              version: approved v2, now v3
            """)
        .contains(" more differences\n");
  }

  @Test
  void a_deploy_of_another_commit_is_not_what_was_approved() {
    machine.at("a1b2c3", "").run("plan --version v2 --format json --output-file plan.json");

    int exit = machine.at("d4e5f6", " M pom.xml").run("deploy --version v2 --plan plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err())
        .startsWith(
            """
            ERROR: The plan is no longer the one in plan.json; nothing was changed
              commit: approved a1b2c3, now d4e5f6 with uncommitted changes
              where: plan.json
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"config/deploy.yml", "config/deploy.staging.yml", ".kamal/hooks/pre-deploy"})
  void a_deploy_with_another_file_is_not_what_was_approved(String file) throws IOException {
    machine
        .with("config/deploy.staging.yml", "boot: {limit: 1}\n")
        .with(".kamal/secrets.staging", PlanningMachine.SECRETS);
    machine.run("plan -d staging --version v2 --format json --output-file plan.json");
    machine.with(file, Files.readString(project.resolve(file)) + "# changed\n");

    int exit = machine.run("deploy -d staging --version v2 --plan plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err())
        .startsWith(
            """
            ERROR: The plan is no longer the one in plan.json; nothing was changed
              %s: approved with another content
              where: plan.json
            """
                .formatted(file));
  }

  @Test
  void a_deploy_with_other_hooks_is_not_what_was_approved() {
    machine.run("plan --version v2 --format json --output-file plan.json");
    assertThat(project.resolve(".kamal/hooks/pre-deploy").toFile().delete()).isTrue();
    machine.withHook("post-deploy", "#!/bin/sh\n");

    int exit = machine.run("deploy --version v2 --plan plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err())
        .startsWith(
            """
            ERROR: The plan is no longer the one in plan.json; nothing was changed
              .kamal/hooks/post-deploy: approved without this file
              .kamal/hooks/pre-deploy: approved with this file, which is gone
            """);
  }

  @Test
  void a_deploy_of_what_was_approved_begins() {
    machine.at("a1b2c3", "").run("plan --version v2 --format json --output-file plan.json");
    machine.at("a1b2c3", "?? plan.json");

    Throwable begun = catchThrowable(() -> machine.run("deploy --version v2 --plan plan.json"));

    assertThat(machine.out()).contains("The plan is still the one in plan.json\n");
    assertThat(begun).isInstanceOf(AssertionError.class).hasMessageStartingWith("not expected: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setup",
        "redeploy --skip-push",
        "rollback previous-version",
        "app boot",
        "app exec ls",
        "accessory boot db",
        "proxy upgrade -y",
        "prune all",
        "server exec uptime",
        "lock acquire -m migration",
        "registry login",
        "build push"
      })
  void every_verb_that_changes_something_goes_on_as_approved(String verb) throws IOException {
    assertThat(machine.run("plan --format json --output-file plan.json --version v2 " + verb))
        .as(machine.err())
        .isZero();

    Throwable begun = catchThrowable(() -> machine.run(verb + " --version v2 --plan plan.json"));

    assertThat(machine.out()).contains("The plan is still the one in plan.json\n");
    assertThat(String.valueOf(begun) + machine.err()).contains("not expected: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "app boot", "app exec ls", "lock release", "app remove"})
  void a_plan_approves_no_other_verb(String verb) {
    machine.run("plan --version v2 --format json --output-file plan.json");

    int exit = machine.run(verb + " --version v2 --plan plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err())
        .startsWith(
            """
            ERROR: The plan is no longer the one in plan.json; nothing was changed
              verb: approved deploy, now %s
            """
                .formatted(verb.replaceFirst(" ls$", "")));
  }

  @Test
  void a_verb_that_only_looks_does_not_ask_for_a_plan() {
    int exit = machine.run("config --version v2 --plan none.json");

    assertThat(exit).as(machine.err()).isZero();
  }
}
