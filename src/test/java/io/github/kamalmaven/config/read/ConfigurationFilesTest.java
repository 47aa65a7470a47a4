package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Value;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {
  private static final String[] MINIMAL = {
    "service: shop",
    "image: acme/shop",
    "registry: {username: bot, password: [REGISTRY_PASSWORD]}",
    "builder: {arch: amd64}",
  };

  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void create_project() {
    project = new Project(directory);
  }

  /** The minimum that every deployment needs, and these lines from line 5 on. */
  private Project with(String... lines) {
    return project.config(String.join("\n", MINIMAL), String.join("\n", lines));
  }

  private KamalException failure() {
    return catchThrowableOfType(KamalException.class, () -> project.read());
  }

  @Test
  void a_missing_file_is_named_with_its_whole_path() {
    KamalException failure = failure();

    assertThat(failure)
        .hasMessage("Configuration file not found in " + project.path("config/deploy.yml"));
    assertThat(failure.remedy())
        .contains(
            "let mvn kamal:init (kamal init) write one, or name yours with -Dkamal.configFile=PATH (kamal -c PATH)");
  }

  @Test
  void a_missing_destination_lists_those_that_exist() {
    with("servers: [h]")
        .file("config/deploy.staging.yml", "{}")
        .file("config/deploy.production.yml", "{}")
        .file("config/deployment.other.yml", "{}");

    KamalException failure = catchThrowableOfType(KamalException.class, () -> project.read("mars"));

    assertThat(failure)
        .hasMessage("Configuration file not found in " + project.path("config/deploy.mars.yml"));
    assertThat(failure.remedy()).contains("destinations that exist: production, staging");
  }

  @Test
  void a_required_destination_lists_those_that_exist() {
    with("servers: [h]", "require_destination: true").file("config/deploy.staging.yml", "{}");

    KamalException failure = failure();

    assertThat(failure).hasMessage("You must specify a destination");
    assertThat(failure.where()).contains("config/deploy.yml:6:1");
    assertThat(failure.remedy()).contains("name one with -Dkamal.destination (kamal -d): staging");
  }

  @Test
  void an_empty_file_is_called_empty() {
    project.config("# nothing but a comment");

    assertThat(failure()).hasMessage("The configuration file is empty");
    assertThat(failure().where()).contains("config/deploy.yml:1:1");
  }

  @Test
  void a_file_with_text_only_is_no_configuration() {
    project.config("service");

    assertThat(failure()).hasMessage("The configuration file should be a map, it is text");
  }

  @Test
  void maps_are_merged_and_anything_else_is_replaced() {
    with("servers: [a, b]", "env: {clear: {A: 1, B: 2}, secret: [S]}", "volumes: [x:/x]")
        .file(
            "config/deploy.staging.yml",
            "servers: [c]\nenv: {clear: {B: 3, C: 4}, secret: [T]}\nlabels: {l: m}\n");

    Deployment deployment = project.read("staging");

    var web = deployment.role("web").orElseThrow();
    assertThat(web.hosts()).containsExactly("c");
    assertThat(web.envOn("c").clear())
        .containsExactly(
            Map.entry("A", Value.text("1")),
            Map.entry("B", Value.text("3")),
            Map.entry("C", Value.text("4")));
    assertThat(web.envOn("c").secrets()).extracting("name").containsExactly("T");
    assertThat(deployment.volumes()).containsExactly("x:/x");
  }

  @Test
  void a_problem_in_the_destinations_file_points_there() {
    with("servers: [a]").file("config/deploy.staging.yml", "\nretain_containers: 0\n");

    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> project.read("staging"));

    assertThat(failure.where()).contains("config/deploy.staging.yml:2:1");
  }

  @Test
  void nothing_cannot_unset_a_key() {
    with("servers: [a]", "volumes: [x:/x]").file("config/deploy.staging.yml", "volumes:\n");

    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> project.read("staging"));

    assertThat(failure).hasMessage("volumes: should be an array");
    assertThat(failure.remedy())
        .contains("there is nothing here: give it a value or remove the key");
  }

  @Test
  void templates_see_the_destination() {
    with("servers: [\"<%= ENV['KAMAL_DESTINATION'] || 'none' %>\"]")
        .env("KAMAL_DESTINATION", "inherited")
        .file("config/deploy.staging.yml", "{}");

    assertThat(project.read("staging").allHosts()).containsExactly("staging");
    assertThat(project.read().allHosts()).containsExactly("none");
  }

  @Test
  void the_architecture_of_docker_is_called_as_images_call_it() {
    project
        .config(
            "service: shop",
            "image: acme/shop",
            "registry: {username: bot, password: [REGISTRY_PASSWORD]}",
            "builder: {arch: <%= Kamal::Utils.docker_arch %>}",
            "servers: [h]")
        .command("docker info --format '{{.Architecture}}'", "aarch64\n");

    assertThat(project.read().builder().arches()).containsExactly("arm64");
  }

  @Test
  void aliases_are_read_from_a_file_that_is_not_valid() {
    project.config("aliases: {console: app exec -i bash}", "nonsense: 1");

    assertThat(project.aliases()).containsExactly(Map.entry("console", "app exec -i bash"));
  }
}
