package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppRunTest {
  private static final Version VERSION = new Version("abc123");

  @Test
  void the_smallest_container_has_its_name_identity_labels_and_a_limited_log() {
    Deployment shop = SampleDeployment.shop().build();

    assertThat(run(shop, "10.0.0.1"))
        .isEqualTo(
            "docker run --detach --restart unless-stopped --name shop-web-abc123 --network kamal"
                + " --hostname 10.0.0.1-0123456789ab --env KAMAL_CONTAINER_NAME=\"shop-web-abc123\""
                + " --env KAMAL_VERSION=\"abc123\" --env KAMAL_HOST=\"10.0.0.1\""
                + " --env-file .kamal/apps/shop/env/roles/web.env --log-opt max-size=\"10m\""
                + " --label service=\"shop\" --label role=\"web\" --label destination"
                + " registry.example.test/acme/shop:abc123");
  }

  @Test
  void a_destination_is_in_the_name_the_identity_the_paths_and_the_labels() {
    Deployment shop =
        SampleDeployment.shop()
            .destination("staging")
            .roles(SampleRole.named("web").on("10.1.0.1").assets("/public/assets:ro"))
            .build();

    assertThat(run(shop, "10.1.0.1"))
        .isEqualTo(
            "docker run --detach --restart unless-stopped --name shop-web-staging-abc123"
                + " --network kamal --hostname 10.1.0.1-0123456789ab"
                + " --env KAMAL_CONTAINER_NAME=\"shop-web-staging-abc123\""
                + " --env KAMAL_VERSION=\"abc123\" --env KAMAL_HOST=\"10.1.0.1\""
                + " --env KAMAL_DESTINATION=\"staging\""
                + " --env-file .kamal/apps/shop-staging/env/roles/web.env"
                + " --log-opt max-size=\"10m\""
                + " --volume $PWD/.kamal/apps/shop-staging/assets/volumes/web-abc123"
                + ":/public/assets:ro --label service=\"shop\" --label role=\"web\""
                + " --label destination=\"staging\" registry.example.test/acme/shop:abc123");
  }

  @Test
  void everything_a_role_can_say_has_its_place() {
    Deployment shop = SampleDeployment.shop().volumes("data:/data").roles(jobs()).build();

    assertThat(run(shop, "10.0.0.3"))
        .isEqualTo(
            "docker run --detach --restart on-failure:3 --name shop-jobs-abc123 --network kamal"
                + " --hostname 10.0.0.3-0123456789ab"
                + " --env KAMAL_CONTAINER_NAME=\"shop-jobs-abc123\" --env KAMAL_VERSION=\"abc123\""
                + " --env KAMAL_HOST=\"10.0.0.3\" --env PORT=\"8080\" --env DEBUG=false"
                + " --env-file .kamal/apps/shop/env/roles/jobs.env --log-driver \"local\""
                + " --log-opt max-size=\"20m\" --volume data:/data --label service=\"shop\""
                + " --label role=\"jobs\" --label destination --label quoted=\"a \\\"b\\\"\""
                + " --memory \"512m\" --init registry.example.test/acme/shop:abc123"
                + " bash -c 'work'");
  }

  @Test
  void a_label_of_the_user_takes_the_place_of_kamals() {
    Deployment shop =
        SampleDeployment.shop()
            .roles(SampleRole.named("web").on("h").label("service", "x"))
            .build();

    assertThat(run(shop, "h"))
        .contains(" --label service=\"x\" --label role=\"web\" --label destination registry");
  }

  @Test
  void a_command_gets_a_container_without_labels_and_identity() {
    Deployment shop = SampleDeployment.shop().volumes("data:/data").roles(jobs()).build();
    Execution date =
        new Execution("date -u", Execution.Interaction.NONE, false, Map.of("A", "two words"));

    assertThat(exec(shop, "10.0.0.3", date))
        .isEqualTo(
            "docker run --rm --name shop-jobs-exec-abc123-0a1b2c --network kamal"
                + " --env PORT=\"8080\" --env DEBUG=false"
                + " --env-file .kamal/apps/shop/env/roles/jobs.env --env A=\"two words\""
                + " --log-driver \"local\" --log-opt max-size=\"20m\" --volume data:/data"
                + " --memory \"512m\" --init registry.example.test/acme/shop:abc123 date -u");
  }

  @Test
  void a_command_can_be_detached_or_sat_in_front_of() {
    Deployment shop = SampleDeployment.shop().destination("staging").build();
    Execution detached = new Execution("work", Execution.Interaction.NONE, true, Map.of());
    Execution console = new Execution("bash", Execution.Interaction.PIPE, false, Map.of());

    assertThat(exec(shop, "10.0.0.1", detached))
        .startsWith(
            "docker run --detach --name shop-web-staging-exec-abc123-0a1b2c --network kamal");
    assertThat(exec(shop, "10.0.0.1", console))
        .startsWith("docker run -i --rm --name shop-web-staging-exec-abc123-0a1b2c");
  }

  @Test
  void a_long_host_name_is_cut_to_51_characters_without_a_dot_at_the_end() {
    String fifty = "a".repeat(50);

    assertThat(AppRun.hostname("web1.example.test", "0123456789ab"))
        .isEqualTo("web1.example.test-0123456789ab");
    assertThat(AppRun.hostname(fifty + ".example.test", "0123456789ab"))
        .isEqualTo(fifty + "-0123456789ab");
    assertThat(AppRun.hostname(fifty + "bcd", "0123456789ab")).isEqualTo(fifty + "b-0123456789ab");
  }

  private static SampleRole jobs() {
    Map<String, Value> clear = new LinkedHashMap<>();
    clear.put("PORT", Value.text("8080"));
    clear.put("DEBUG", Value.of(false));
    return SampleRole.named("jobs")
        .on("10.0.0.3", new Env(clear, List.of()))
        .cmd("bash -c 'work'")
        .restart("on-failure:3")
        .withoutProxy()
        .logging(new Logging(Optional.of("local"), Map.of("max-size", Value.text("20m"))))
        .label("quoted", "a \"b\"")
        .option("memory", Value.text("512m"))
        .option("init", Value.of(true));
  }

  private static String run(Deployment deployment, String host) {
    Optional<String> hostname = Optional.of(AppRun.hostname(host, "0123456789ab"));
    Role role = deployment.roles().get(0);
    return new AppRun(deployment).run(role, host, VERSION, hostname).toRun();
  }

  private static String exec(Deployment deployment, String host, Execution execution) {
    AppRun run = new AppRun(deployment);
    Role role = deployment.roles().get(0);
    String name = run.execName(role, VERSION, "0a1b2c");
    return run.exec(role, host, VERSION, name, execution).toRun();
  }
}
