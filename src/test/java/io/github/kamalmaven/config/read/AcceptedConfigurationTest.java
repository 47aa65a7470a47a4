package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.AssetPath;
import io.github.kamalmaven.config.Boot.Limit;
import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Env.SecretVariable;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations that Ruby Kamal deployed. */
class AcceptedConfigurationTest {
  @TempDir Path directory;

  private Project project(String name) {
    return new Project(directory)
        .file("config/deploy.yml", Project.resource("accepted/" + name + ".yml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accessories",
        "aliases",
        "assets",
        "bad-arch",
        "both-pack",
        "boot",
        "builder-clone",
        "builder-cloud",
        "builder-docker",
        "builder-gha",
        "builder-hybrid",
        "builder-multi",
        "builder-pack",
        "builder-remote",
        "dup-hosts",
        "fault-mirror",
        "fault-roles",
        "fault-single",
        "fault-workers",
        "hookfail",
        "hooksenv",
        "label-reserved",
        "localreg",
        "one",
        "port-string",
        "proxied",
        "proxyrun",
        "roles",
        "secret-missing",
        "secrets"
      })
  void what_kamal_deployed_is_accepted(String name) {
    Deployment deployment = project(name).read();

    assertThat(deployment.service()).isEqualTo("shop");
  }

  @Test
  void defaults_are_those_of_kamal() {
    Deployment deployment = project("one").read();

    assertThat(deployment.repository()).isEqualTo("registry.example.test/acme/shop");
    assertThat(deployment.registry().username()).contains(new Credential.Literal("bot"));
    assertThat(deployment.registry().password())
        .contains(new Credential.Secret("REGISTRY_PASSWORD"));
    assertThat(deployment.retainContainers()).isEqualTo(5);
    assertThat(deployment.timing().readinessDelay()).isEqualTo(Duration.ofSeconds(7));
    assertThat(deployment.timing().deployTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(deployment.timing().drainTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(deployment.ssh().user()).isEqualTo("root");
    assertThat(deployment.ssh().port()).isEqualTo(22);
    assertThat(deployment.sshkit().maxConcurrentStarts()).isEqualTo(30);
    assertThat(deployment.builder().driver()).isEqualTo("docker-container");
    assertThat(deployment.hooks().path()).isEqualTo(".kamal/hooks");
    assertThat(deployment.secretsPath()).isEqualTo(".kamal/secrets");
    assertThat(deployment.primaryRole()).isEqualTo("web");
    Role web = deployment.role("web").orElseThrow();
    assertThat(web.restart()).isEqualTo("unless-stopped");
    assertThat(web.proxy().orElseThrow().appPort()).isEqualTo(80);
    assertThat(web.proxy().orElseThrow().requestHeaders())
        .containsExactly("Cache-Control", "Last-Modified", "User-Agent");
  }

  @Test
  void roles_come_by_name_with_env_of_root_role_and_tags_merged_per_host() {
    Deployment deployment = project("roles").read();

    assertThat(deployment.roles()).extracting(Role::name).containsExactly("cron", "jobs", "web");
    Role web = deployment.role("web").orElseThrow();
    assertThat(web.hosts()).containsExactly("10.0.0.1", "10.0.0.2", "10.0.0.3");
    assertThat(web.envOn("10.0.0.1").clear())
        .containsExactly(
            Map.entry("PORT", Value.text("8080")),
            Map.entry("DEBUG", Value.of(false)),
            Map.entry("GREETING", Value.text("hi there")),
            Map.entry("DB_HOST", Value.text("10.0.0.9")));
    assertThat(web.envOn("10.0.0.3").clear())
        .containsEntry("COLOR", Value.text("blue"))
        .containsEntry("REGION", Value.text("eu"));
    assertThat(web.envOn("10.0.0.3").secrets())
        .containsExactly(
            new SecretVariable("DB_PASSWORD", "DB_PASSWORD"),
            new SecretVariable("MULTI", "MULTI"),
            new SecretVariable("RENAMED", "API_KEY"),
            new SecretVariable("TAG_SECRET", "TAG_SECRET"));
    assertThat(web.labels())
        .containsExactly(
            Map.entry("owner", Value.text("acme")),
            Map.entry("quoted", Value.text("a \"b\"")),
            Map.entry("team", Value.text("web")));
    assertThat(web.options())
        .containsExactly(
            Map.entry("memory", Value.text("512m")),
            Map.entry("cpus", Value.text("1.5")),
            Map.entry("cap-add", Value.text("NET_ADMIN")));
    assertThat(web.logging().options())
        .containsExactly(
            Map.entry("max-size", Value.text("5m")), Map.entry("max-file", Value.text("3")));
  }

  @Test
  void a_roles_logging_is_laid_on_the_roots() {
    Role jobs = project("roles").read().role("jobs").orElseThrow();

    assertThat(jobs.logging().driver()).contains("local");
    assertThat(jobs.logging().options())
        .containsExactly(
            Map.entry("max-size", Value.text("20m")), Map.entry("max-file", Value.text("3")));
    assertThat(jobs.cmd()).contains("java -jar jobs.jar --queue=default");
    assertThat(jobs.runsProxy()).isFalse();
  }

  @Test
  void a_switch_among_options_stays_a_switch() {
    Role cron = project("roles").read().role("cron").orElseThrow();

    assertThat(cron.options()).containsExactly(Map.entry("init", Value.of(true)));
  }

  @Test
  void a_limit_in_percent_is_a_share() {
    Deployment deployment = project("boot").read();

    assertThat(deployment.boot().limit()).contains(new Limit.Percent(40));
    assertThat(deployment.boot().pause()).contains(Duration.ofSeconds(2));
    assertThat(deployment.retainContainers()).isEqualTo(2);
  }

  @Test
  void a_host_written_twice_counts_once() {
    Role web = project("dup-hosts").read().role("web").orElseThrow();

    assertThat(web.hosts()).containsExactly("h");
  }

  @Test
  void a_roles_asset_path_wins_over_the_roots() {
    Role web = project("assets").read().role("web").orElseThrow();

    assertThat(web.assets()).contains(new AssetPath("/app/static", Optional.empty()));
  }

  @Test
  void a_local_registry_needs_no_login() {
    Deployment deployment = project("localreg").read();

    assertThat(deployment.registry().isLocal()).isTrue();
    assertThat(deployment.repository()).isEqualTo("localhost:5555/shop");
  }

  @Test
  void a_destination_is_laid_on_top() {
    Project project =
        project("dest")
            .file("config/deploy.staging.yml", Project.resource("accepted/dest.staging.yml"));

    Deployment deployment = project.read("staging");

    Role web = deployment.role("web").orElseThrow();
    assertThat(web.hosts()).containsExactly("10.1.0.1", "10.1.0.2");
    assertThat(web.envOn("10.1.0.1").clear())
        .containsExactly(
            Map.entry("A", Value.text("1")), Map.entry("STAGE", Value.text("staging")));
    assertThat(web.proxy().orElseThrow().hosts()).containsExactly("staging.example.test");
    assertThat(deployment.destination()).contains("staging");
  }

  @Test
  void erb_is_rendered() {
    Deployment deployment = project("erb").env("APP_HOST", "10.9.0.1").read();

    Role web = deployment.role("web").orElseThrow();
    assertThat(web.hosts()).containsExactly("10.9.0.1", "10.9.0.2");
    assertThat(web.envOn("10.9.0.1").clear())
        .containsExactly(
            Map.entry("WHO", Value.text("OPS")),
            Map.entry("YEAR", Value.text("2026")),
            Map.entry("ABSENT", Value.text("yes")));
    assertThat(deployment.aliases())
        .containsEntry("uname", "server exec \"uname -a\"")
        .containsEntry("tail", "logs -n 5 --grep \"a b\"");
  }
}
