package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import org.junit.jupiter.api.Test;

class AppQueriesTest {
  private static final Deployment STAGING = SampleDeployment.shop().destination("staging").build();
  private static final Deployment SHOP = SampleDeployment.shop().build();
  private static final Role WEB = SHOP.roles().get(0);
  private static final Version VERSION = new Version("abc123");

  private final AppQueries queries = new AppQueries(SHOP);
  private final AppQueries staging = new AppQueries(STAGING);

  @Test
  void containers_of_a_role_are_found_by_their_labels() {
    assertThat(queries.info(WEB).toRun())
        .isEqualTo(
            "docker ps --filter label=service=shop --filter label=destination="
                + " --filter label=role=web");
    assertThat(staging.info(WEB).toRun())
        .isEqualTo(
            "docker ps --filter label=service=shop --filter label=destination=staging"
                + " --filter label=role=web");
  }

  @Test
  void containers_of_all_roles_are_listed_in_any_state() {
    assertThat(queries.containers().toRun())
        .isEqualTo(
            "docker container ls --all --filter label=service=shop --filter label=destination=");
    assertThat(staging.containerNames().toRun())
        .isEqualTo(
            "docker container ls --all --filter label=service=shop"
                + " --filter label=destination=staging --format '{{ .Names }}'");
  }

  @Test
  void containers_of_a_role_are_listed_with_state_and_age() {
    assertThat(queries.history(WEB).toRun())
        .isEqualTo(
            "docker ps --all --filter label=service=shop --filter label=destination="
                + " --filter label=role=web --format '{{.Names}} {{.State}} {{.RunningFor}}'");
  }

  @Test
  void the_current_container_is_preferably_one_of_the_latest_image() {
    assertThat(queries.currentContainer(WEB).toRun())
        .isEqualTo(
            "/usr/bin/env sh -c 'docker ps --latest --quiet --filter label=service=shop"
                + " --filter label=destination= --filter label=role=web --filter status=running"
                + " --filter status=restarting --filter ancestor=$(docker image ls"
                + " --filter reference=registry.example.test/acme/shop:latest"
                + " --format '\\''{{.ID}}'\\'') ; docker ps --latest --quiet"
                + " --filter label=service=shop --filter label=destination="
                + " --filter label=role=web --filter status=running"
                + " --filter status=restarting' | head -1");
  }

  @Test
  void the_current_version_is_the_end_of_the_containers_name() {
    assertThat(staging.current(WEB).toRun())
        .isEqualTo(
            "docker ps --latest --format '{{.Names}}'"
                + " --filter label=service=shop --filter label=destination=staging"
                + " --filter label=role=web --filter status=running --filter status=restarting"
                + " --filter ancestor=$(docker image ls"
                + " --filter reference=registry.example.test/acme/shop:latest-staging"
                + " --format '{{.ID}}') | grep . || docker ps --latest"
                + " --format '{{.Names}}' --filter label=service=shop"
                + " --filter label=destination=staging --filter label=role=web"
                + " --filter status=running --filter status=restarting");
    assertThat(staging.versionsIn("shop-web-staging-abc123\n", WEB)).isEqualTo("abc123");
  }

  @Test
  void versions_are_the_ends_of_the_containers_names() {
    assertThat(queries.running(WEB).toRun())
        .isEqualTo(
            "docker ps --filter label=service=shop --filter label=destination="
                + " --filter label=role=web --format \"{{.Names}}\"");
    assertThat(queries.versionsIn("shop-web-v2\nshop-web-v1\nelse\n", WEB))
        .isEqualTo("v2\nv1\nelse");
    assertThat(queries.versionsIn("", WEB)).isEmpty();
  }

  @Test
  void a_versions_container_is_found_by_its_whole_name() {
    assertThat(staging.container(WEB, VERSION).toRun())
        .isEqualTo("docker container ls --all --filter 'name=^shop-web-staging-abc123$' --quiet");
  }

  @Test
  void the_status_is_health_or_state() {
    assertThat(queries.status(WEB, VERSION).toRun())
        .isEqualTo(
            "docker container ls --all --filter 'name=^shop-web-abc123$' --quiet | xargs docker"
                + " inspect --format '{{if .State.Health}}{{.State.Health.Status}}"
                + "{{else}}{{.State.Status}}{{end}}'");
    assertThat(queries.healthLog(WEB, VERSION).toRun())
        .isEqualTo(
            "docker container ls --all --filter 'name=^shop-web-abc123$' --quiet | xargs docker"
                + " inspect --format '{{json .State.Health}}'");
  }
}
