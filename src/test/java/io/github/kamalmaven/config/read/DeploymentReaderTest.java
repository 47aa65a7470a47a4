package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.read.check.InvalidConfiguration;
import io.github.kamalmaven.config.read.check.Problem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentReaderTest {
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
        .contains("create one with `kamal init`, or name yours with -Dkamal.configFile=<path>");
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
    assertThat(failure.remedy()).contains("name one: staging");
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
  void a_line_after_a_loop_is_still_the_users_line() {
    with("servers:", "<% 3.times do |i| %>", "- h<%= i %>", "<% end %>", "retain_containers: x");

    assertThat(failure().where()).contains("config/deploy.yml:9:20");
  }

  @Test
  void all_problems_are_told_in_kamals_order() {
    with("servers: {web: {hosts: 5}}", "boot: {wait: soon}", "helth: 1", "volumes: x");

    InvalidConfiguration failure =
        catchThrowableOfType(InvalidConfiguration.class, () -> project.read());

    assertThat(failure.problems())
        .extracting(Problem::message)
        .containsExactly(
            "unknown key: helth",
            "volumes: should be an array",
            "servers/web/hosts: should be an array",
            "boot/wait: should be an integer");
    assertThat(failure)
        .hasMessage(
            """
            unknown key: helth
            config/deploy.yml:8:10 volumes: should be an array (it is text here)
            config/deploy.yml:5:24 servers/web/hosts: should be an array (it is a number here)
            config/deploy.yml:6:14 boot/wait: should be an integer (it is text here)""");
  }

  @Test
  void a_misspelt_key_brings_the_key_that_was_meant() {
    with("servers: [h]", "proxy:", "  helthcheck: {path: /up}");

    assertThat(failure()).hasMessage("proxy: unknown key: helthcheck");
    assertThat(failure().where()).contains("config/deploy.yml:7:3");
    assertThat(failure().remedy()).contains("did you mean `healthcheck`?");
  }

  @Test
  void a_misplaced_key_brings_its_section() {
    with("servers: [h]", "healthcheck: {path: /up}");

    assertThat(failure().remedy()).contains("it belongs under `proxy`");
  }

  @Test
  void any_other_unknown_key_brings_those_that_are_known() {
    with("servers: [h]", "boot: {frobnicate: 1}");

    assertThat(failure().remedy()).contains("allowed here: limit, parallel_roles, wait");
  }

  @Test
  void extensions_are_for_the_root() {
    with("servers: [h]", "x-java: &java {memory: 1g}", "proxy: {x-a: 1}");

    assertThat(failure()).hasMessage("proxy: unknown key: x-a");
  }

  @Test
  void anchors_in_extensions_can_be_merged() {
    with("x-java: &java {memory: 1g}", "servers: {web: {hosts: [h], options: {<<: *java}}}");

    assertThat(project.read().role("web").orElseThrow().options())
        .containsExactly(Map.entry("memory", Value.text("1g")));
  }

  @Test
  void the_output_of_hooks_may_be_given_as_symbols() {
    with("servers: [h]", "hooks_output:", "  pre-deploy: :verbose");

    Hooks hooks = project.read().hooks();

    assertThat(hooks.verbosityOf("pre-deploy")).contains(Hooks.Verbosity.VERBOSE);
    assertThat(hooks.verbosityOf("post-deploy")).isEmpty();
  }

  @Test
  void hooks_of_traefik_are_refused() {
    with("servers: [h]").file(".kamal/hooks/pre-traefik-reboot", "");

    assertThat(failure())
        .hasMessage("Found pre-traefik-reboot, these should be renamed to (pre|post)-proxy-reboot");
  }

  @Test
  void a_local_registry_with_a_remote_builder_needs_ssh() {
    project
        .config(
            "service: shop",
            "registry: {server: 'localhost:5555'}",
            "builder: {arch: arm64, remote: tcp://builder}",
            "servers: [h]")
        .command("docker info --format '{{.Architecture}}'", "x86_64\n");

    assertThat(failure())
        .hasMessage(
            "Local registry with remote builder requires an SSH URL (e.g., ssh://user@host)");
  }

  @Test
  void an_image_with_a_local_registry_is_the_service_unless_named() {
    project.config(
        "service: shop",
        "registry: {server: 'localhost:5555'}",
        "builder: {arch: arm64}",
        "servers: [h]");

    assertThat(project.read().repository()).isEqualTo("localhost:5555/shop");
  }

  @Test
  void tags_that_env_does_not_know_are_ignored() {
    with("servers: [h: nope]", "env: {A: 1}");

    assertThat(project.read().role("web").orElseThrow().envOn("h").clear()).containsOnlyKeys("A");
  }

  @Test
  void tags_that_place_accessories_need_no_env() {
    with("servers: {web: [a, b: db]}", "accessories: {db: {image: x, tag: db}}");

    assertThat(project.read().accessory("db").orElseThrow().hosts()).containsExactly("b");
  }

  @Test
  void the_mode_of_a_file_is_what_is_written() {
    with(
        "servers: [h]",
        "accessories:",
        "  db: {image: x, host: h, files: [{local: a, remote: /a, mode: 0600}]}");

    assertThat(project.read().accessory("db").orElseThrow().files().get(0).mode()).contains("0600");
  }

  @Test
  void aliases_are_read_from_a_file_that_is_not_valid() {
    project.config("aliases: {console: app exec -i bash}", "nonsense: 1");

    assertThat(project.aliases()).containsExactly(Map.entry("console", "app exec -i bash"));
  }
}
