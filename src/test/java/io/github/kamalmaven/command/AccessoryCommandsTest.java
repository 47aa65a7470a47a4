package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessoryCommandsTest {
  private static final Accessory REDIS = SampleAccessory.named("redis", "redis:7").build();

  private final AccessoryCommands accessories =
      new AccessoryCommands(SampleDeployment.shop().destination("staging").build());

  @Test
  void everything_an_accessory_can_say_has_its_place() {
    assertThat(accessories.run(mysql(), "10.0.0.5").toRun())
        .isEqualTo(
            "docker run --name shop-db --detach --restart always --network data"
                + " --log-opt max-size=\"10m\" --publish 127.0.0.1:3306:3306"
                + " --env KAMAL_HOST=\"10.0.0.5\" --env MYSQL_ROOT_HOST=\"%\""
                + " --env-file .kamal/apps/shop-staging/env/accessories/mysql.env"
                + " --volume backup:/backup --volume $PWD/shop-db/etc/my.cnf:/etc/my.cnf"
                + " --volume $PWD/shop-db/data:/var/lib/mysql --volume /abs:/abs2:z"
                + " --label service=\"shop-db\" --label tier=\"db\" --memory \"1g\" mysql:8.0"
                + " --skip-log-bin");
  }

  @Test
  void the_smallest_accessory_has_a_name_a_network_and_a_limited_log() {
    assertThat(accessories.run(REDIS, "10.0.0.1").toRun())
        .isEqualTo(
            "docker run --name shop-redis --detach --restart unless-stopped --network kamal"
                + " --log-opt max-size=\"10m\" --env KAMAL_HOST=\"10.0.0.1\""
                + " --env-file .kamal/apps/shop-staging/env/accessories/redis.env"
                + " --label service=\"shop-redis\" redis:7");
  }

  @Test
  void its_log_is_kept_as_the_deployments_is() {
    Deployment shop =
        SampleDeployment.shop().logging(new Logging(Optional.of("journald"), Map.of())).build();

    assertThat(new AccessoryCommands(shop).run(REDIS, "h").toRun())
        .contains(" --network kamal --log-driver \"journald\" --env KAMAL_HOST=\"h\"");
  }

  @Test
  void a_command_runs_in_a_container_of_its_own() {
    assertThat(accessories.execInNew(mysql(), Execution.of("mysql -u root")).toRun())
        .isEqualTo(
            "docker run --rm --network data --env MYSQL_ROOT_HOST=\"%\""
                + " --env-file .kamal/apps/shop-staging/env/accessories/mysql.env"
                + " --volume backup:/backup --volume $PWD/shop-db/etc/my.cnf:/etc/my.cnf"
                + " --volume $PWD/shop-db/data:/var/lib/mysql --volume /abs:/abs2:z"
                + " --memory \"1g\" mysql:8.0 mysql -u root");
  }

  @Test
  void a_command_runs_in_the_accessorys_container() {
    Execution console = new Execution("bash", Execution.Interaction.TERMINAL, false, Map.of());

    assertThat(accessories.exec(mysql(), Execution.of("ls")).toRun())
        .isEqualTo("docker exec shop-db ls");
    assertThat(accessories.exec(mysql(), console).toRun())
        .isEqualTo("docker exec -it shop-db bash");
  }

  @Test
  void the_container_is_started_stopped_and_asked() {
    assertThat(accessories.start(REDIS).toRun()).isEqualTo("docker container start shop-redis");
    assertThat(accessories.stop(REDIS).toRun()).isEqualTo("docker container stop shop-redis");
    assertThat(accessories.info(REDIS).toRun())
        .isEqualTo("docker ps --filter label=service=shop-redis");
    assertThat(accessories.containers(REDIS).toRun())
        .isEqualTo("docker ps -a -q --filter label=service=shop-redis");
    assertThat(accessories.runningContainer(REDIS).toRun())
        .isEqualTo("docker container ls --filter 'name=^shop-redis$' --quiet");
  }

  @Test
  void its_log_is_shown_with_kamals_double_spaces() {
    LogQuery query = SampleLogs.query("5m", 3, "x", "-C2", true);

    assertThat(accessories.logs(REDIS, query).toRun())
        .isEqualTo("docker logs shop-redis  --since 5m  --tail 3 --timestamps 2>&1 | grep 'x' -C2");
    assertThat(accessories.followLogs(REDIS, query).toRun())
        .isEqualTo("docker logs shop-redis --timestamps --tail 10 --follow 2>&1 | grep \"x\" -C2");
  }

  @Test
  void containers_images_and_directories_come_and_go() {
    assertThat(accessories.pullImage(REDIS).toRun()).isEqualTo("docker image pull redis:7");
    assertThat(accessories.removeContainer(REDIS).toRun())
        .isEqualTo("docker container prune --force --filter label=service=shop-redis");
    assertThat(accessories.removeImage(REDIS).toRun()).isEqualTo("docker image rm --force redis:7");
    assertThat(accessories.ensureEnvDirectory().toRun())
        .isEqualTo("/usr/bin/env mkdir -p .kamal/apps/shop-staging/env/accessories");
  }

  private static Accessory mysql() {
    return SampleAccessory.named("mysql", "mysql:8.0")
        .service("shop-db")
        .restart("always")
        .network("data")
        .publish("127.0.0.1:3306:3306")
        .env(new Env(Map.of("MYSQL_ROOT_HOST", Value.text("%")), List.of()))
        .volumes("backup:/backup")
        .file(mount("db/my.cnf", "/etc/my.cnf", Optional.empty()))
        .directory(mount("data", "/var/lib/mysql", Optional.empty()))
        .directory(mount("/abs", "/abs2", Optional.of("z")))
        .label("tier", "db")
        .option("memory", "1g")
        .cmd("--skip-log-bin")
        .build();
  }

  private static Accessory.Mount mount(String local, String remote, Optional<String> options) {
    return new Accessory.Mount(local, remote, Optional.empty(), Optional.empty(), options);
  }
}
