package io.github.kamalmaven.mojo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.surface.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans as their readers see them; whatever would reach a host or run a program fails here. */
final class PlansTest {
  private static final String UPDATE = "-Dkamal.updateSnapshots=true";

  private static final String EVERYTHING =
      """
      aliases: {ship: deploy}
      x-maven:
        releaseCommand: bin/migrate
        onFailure: rollback
        lockWait: true
        hookTimeout: 1
      """;

  @TempDir private Path project;
  private PlanningMachine machine;

  @BeforeEach
  void prepare() {
    machine = PlanningMachine.withShop(project);
  }

  @ParameterizedTest
  @CsvSource({
    "deploy.txt, plan --version v2",
    "deploy.json, plan --version v2 --format json",
    "setup.txt, plan --version v1 setup --skip-push",
    "app-exec.txt, plan --version v2 app exec -i bash",
    "remove.txt, plan --version v2 remove",
    "rollout-deploy.txt, plan --version v2 rollout deploy --skip-push --percent 10 --list ann",
    "rollout-promote.txt, plan --version v2 rollout promote",
    "rollout-abort.txt, plan --version v2 rollout abort"
  })
  void a_plan_reads_so(String file, String words) throws IOException {
    int exit = machine.run(words);

    assertThat(exit).as(machine.err()).isZero();
    assertSnapshot(Path.of("src/test/resources/plan").resolve(file), machine.out());
  }

  @Test
  void a_plan_is_the_same_every_time() {
    machine.run("plan --format json --version v2");
    String first = machine.out();

    machine.run("plan --format json --version v2");

    assertThat(machine.out()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy", "setup --skip-push", "app exec -i bash", "remove", "app boot"})
  void json_is_by_the_schema(String verb) throws IOException {
    int exit = machine.run("plan --quiet --version v2 --format json " + verb);

    assertThat(exit).as(machine.err()).isZero();
    assertThat(new Schema("plan").violations(machine.out())).isEmpty();
  }

  @Test
  void a_registry_on_this_machine_is_started_in_a_plan() {
    machine.with(
        "config/deploy.yml",
        PlanningMachine.DEPLOY_YML.replaceFirst(
            "registry: .*", "registry: {server: \"localhost:5999\"}"));

    int exit = machine.run("plan --version v2");

    assertThat(exit).as(machine.err()).isZero();
    assertThat(machine.out()).contains("--name kamal-docker-registry registry:3");
  }

  @Test
  void two_hundred_equal_hosts_are_told_together() {
    String hosts =
        IntStream.rangeClosed(1, 200)
            .mapToObj("10.0.0.%d"::formatted)
            .collect(Collectors.joining(", "));
    machine.with(
        "config/deploy.yml",
        PlanningMachine.DEPLOY_YML.replaceFirst("web: \\[.*]", "web: [" + hosts + "]"));

    machine.run("plan --version v2");

    assertThat(machine.out().lines().count()).isLessThan(120);
    assertThat(machine.out()).contains("10.0.0.1, 10.0.0.2, 10.0.0.3 and 197 more hosts");
  }

  @Test
  void a_plan_is_written_to_a_file() {
    int exit = machine.run("plan --version v2 --output-file target/plan.txt");

    assertThat(exit).isZero();
    assertThat(project.resolve("target/plan.txt"))
        .content()
        .startsWith("Plan of kamal deploy: shop v2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan --version v2 remove -y",
        "plan --version v2 --lock-wait --plan none.json deploy --skip-push",
        "plan --version v2 ship",
        "plan --version v2 --parity all --hook-timeout 1s -v setup",
        "plan --version v2 app exec bin/erase everything"
      })
  void nothing_makes_a_plan_do_more(String words) {
    machine
        .with("config/deploy.yml", PlanningMachine.DEPLOY_YML + EVERYTHING)
        .withVariables(
            Map.of(
                "KAMAL_LOCK", "true",
                "KAMAL_LAUNCHER", "true",
                "KAMAL_PARITY", "rollback-fails",
                "KAMAL_PLAN", "false",
                "KAMAL_REHEARSAL", "false"));

    int exit = machine.run(words);

    assertThat(exit).as(machine.err()).isZero();
    assertThat(machine.out()).contains("Plan of kamal ");
  }

  @Test
  void a_plan_of_a_build_from_a_clone_makes_no_clone() throws IOException {
    machine.with(
        "config/deploy.yml",
        PlanningMachine.DEPLOY_YML.replace("service: shop", "service: uncloned"));
    List<Path> before = clones("uncloned");

    int exit = machine.at("a1b2c3", "").run("plan --version v2");

    assertThat(exit).as(machine.err()).isZero();
    assertThat(machine.out()).contains("git -C <clone> clone ");
    assertThat(clones("uncloned")).isEqualTo(before);
  }

  private static List<Path> clones(String service) throws IOException {
    Path all = Path.of(System.getProperty("java.io.tmpdir"), "kamal-clones");
    if (Files.notExists(all)) {
      return List.of();
    }
    try (Stream<Path> clones = Files.list(all)) {
      return clones.filter(it -> it.getFileName().toString().startsWith(service)).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plan config              | ERROR: There is nothing to plan: kamal config changes no host
          plan init                | ERROR: There is nothing to plan: kamal init changes no host
          plan secrets print       | ERROR: There is nothing to plan: kamal secrets print changes no host
          plan depoly              | Could not find command "depoly". / Did you mean "kamal deploy"?
          plan app boto            | Could not find command "boto". / Did you mean "kamal app boot"?
          plan --format yaml       | ERROR: A plan cannot be written as 'yaml'
          plan --assume new        | ERROR: Hosts cannot be assumed to be 'new'
          plan rollback v0         | ERROR: kamal rollback would fail, as far as can be planned: Failed on 4 hosts
          deploy --dry-run         | ERROR: "kamal deploy" was called with arguments ["--dry-run"]
          deploy --plan            | No value provided for option '--plan'
          deploy --plan=           | ERROR: kamal.plan is given, but empty
          deploy --plan none.json  | ERROR: none.json is no plan that can be compared: there is no such file
          deploy --plan Dockerfile | ERROR: Dockerfile is no plan that can be compared: it is no JSON
          """)
  void what_cannot_be_planned_is_told(String words, String message) {
    int exit = machine.run(words + (words.contains("app boto") ? "" : " --version v2"));

    assertThat(exit).isEqualTo(1);
    assertThat(machine.err()).contains(message.replace(" / ", "\n") + "\n");
    assertThat(machine.out()).isEmpty();
  }

  private static void assertSnapshot(Path file, String text) throws IOException {
    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file)
        .as("if the plan changed on purpose, run the test with %s", UPDATE)
        .hasContent(text);
  }
}
