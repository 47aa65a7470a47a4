package io.github.kamalmaven.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.docker.PackagedPlugin;
import io.github.kamalmaven.docker.Run;
import io.github.kamalmaven.docker.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A deploy rehearsed with the Mavens and Javas that users have, and where something is missing. */
@Tag("docker")
final class CompatibilityTest {
  private static final Path WORK = Path.of("target/compat").toAbsolutePath();
  private static final Mavens MAVENS = new Mavens(WORK.resolve("mavens"));
  private static final String NEWEST = "3.9.16";
  private static final String REHEARSE = "kamal:rehearse";
  private static final String VERSION = "-Dkamal.version=v1";

  private static Stream<Arguments> cells() {
    List<Machine> machines =
        List.of(new Machine.Here(), new Machine.Container(21), new Machine.Container(25));
    return Stream.of("3.6.3", NEWEST, "3.10.0", "4.0.0-rc-6")
        .flatMap(maven -> machines.stream().map(machine -> Arguments.of(maven, machine)));
  }

  /** What a rehearsal takes from the network comes now: all the others are offline. */
  @BeforeAll
  static void prepare() {
    Tool.within(Duration.ofMinutes(15)).run("src/test/docker/prepare.sh", "javas");
    new Tool(project("online"), Map.of(), Duration.ofMinutes(5))
        .run(PackagedPlugin.maven(REHEARSE, VERSION).toArray(String[]::new));
  }

  private static Path project(String name) {
    return Project.in(WORK.resolve("projects").resolve(name));
  }

  private static Run rehearse(
      Machine machine, String maven, Path project, Map<String, String> variables) {
    return machine.run(project, MAVENS, MAVENS.offline(maven, REHEARSE, VERSION), variables);
  }

  private static void assertRehearsed(Run run, Path project) {
    assertThat(run.mustSucceed().out())
        .contains("[hook:pre-deploy] hook of v1 in " + project)
        .doesNotContain("\tat ");
    assertThat(project.resolve("target/kamal/rehearsal/deploy.json")).exists();
  }

  @ParameterizedTest(name = "Maven {0} with {1}")
  @MethodSource("cells")
  void a_deploy_is_rehearsed_offline(String maven, Machine machine) {
    Path project = project("cell");

    Run run = rehearse(machine, maven, project, Map.of());

    assertRehearsed(run, project);
  }

  @Test
  void maven_finds_nothing_to_complain_about_the_plugin() {
    Path project = project("validated");
    List<String> words =
        MAVENS.offline(NEWEST, "-Dmaven.plugin.validation=VERBOSE", REHEARSE, VERSION);

    Run run = new Machine.Here().run(project, MAVENS, words, Map.of());

    assertRehearsed(run, project);
    assertThat(run.out().toLowerCase(Locale.ROOT)).doesNotContain("validation");
  }

  @Test
  void a_directory_may_have_spaces_and_letters_of_any_language() {
    Path project = project("Mon café – Größe, 店");

    Run run = rehearse(new Machine.Container(21), NEWEST, project, Map.of());

    assertRehearsed(run, project);
  }

  @Test
  void turkish_letters_and_a_far_time_zone_change_nothing() {
    Path project = project("turkish");
    String options = "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati";

    Run run = rehearse(new Machine.Here(), NEWEST, project, Map.of("MAVEN_OPTS", options));

    assertRehearsed(run, project);
  }

  @Test
  void no_file_needs_to_be_writable_outside_of_the_project() {
    Path project = project("readonly");
    new Tool(project, Map.of(), Duration.ofSeconds(10)).run("chmod", "-R", "a+rwX", ".");
    Machine machine =
        new Machine.Container(21, "--read-only", "--tmpfs", "/tmp", "--user", "nobody");

    Run run = rehearse(machine, NEWEST, project, Map.of());

    assertRehearsed(run, project);
  }
}
