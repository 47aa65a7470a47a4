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
  void a_line_after_a_loop_is_still_the_users_line() {
    with("servers:", "<% 3.times do |i| %>", "- h<%= i %>", "<% end %>", "retain_containers: x");

    assertThat(failure().where()).contains("config/deploy.yml:9:20");
  }

  @Test
  void lines_that_end_as_on_windows_mean_the_same() {
    String[] lines = {
      "servers:",
      "<% %w[a b].each do |host| -%>",
      "  - <%= host %>.example.com",
      "<% end -%>",
      "env:",
      "  clear:",
      "    GREETING: |",
      "      hello",
      "      there",
      "    WORDS: one",
      "      two # three",
      "hooks_path: ops/hooks",
    };
    Deployment unix = with(lines).read();

    Deployment windows =
        project.config(String.join("\r\n", MINIMAL), String.join("\r\n", lines)).read();

    assertThat(windows).isEqualTo(unix);
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
    assertThat(failure.explanation().lines())
        .hasSize(5)
        .startsWith("The configuration has 4 problems")
        .anyMatch(
            line -> line.startsWith("config/deploy.yml:7:1: unknown key: helth. Allowed here: "))
        .endsWith(
            "config/deploy.yml:8:10: volumes: should be an array, it is text here",
            "config/deploy.yml:5:24: servers/web/hosts: should be an array, it is a number here",
            "config/deploy.yml:6:14: boot/wait: should be an integer, it is text here");
  }

  @Test
  void a_misspelt_key_brings_the_key_that_was_meant() {
    with("servers: [h]", "proxy:", "  helthcheck: {path: /up}");

    assertThat(failure()).hasMessage("proxy: unknown key: helthcheck");
    assertThat(failure().where()).contains("config/deploy.yml:7:3");
    assertThat(failure().remedy()).contains("did you mean healthcheck?");
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
  void a_file_of_an_accessory_sees_the_accessorys_variables_on_top_of_the_environment() {
    project
        .env("SEED", "42")
        .env("ROLE", "none")
        .file("db/init.sql.erb", "select '<%= ENV[\"SEED\"] %>', '<%= ENV[\"ROLE\"] %>';\n");

    assertThat(project.render("db/init.sql.erb", Map.of("ROLE", "db")))
        .isEqualTo("select '42', 'db';\n");
  }
}
