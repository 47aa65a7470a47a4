package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.Access.Door;
import io.github.kamalmaven.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class DoctorOverSshTest {
  private static final String HOST = "web-2";

  @TempDir private Path folder;

  @Test
  void a_healthy_deployment_is_well() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");

      Told told = examine(shop);

      assertThat(told.exit()).as(told::toString).isZero();
      assertThat(told.out())
          .endsWith(
              """
              this machine: version new
              web-1: Docker 28.2.2, lock free, 40 GB free, kamal-proxy v0.9.2, registry lets it in
              web-2: Docker 28.2.2, 40 GB free, kamal-proxy v0.9.2, registry lets it in
              All is well: looked at this machine and 2 hosts
              """);
    }
  }

  @Test
  void changes_that_are_not_committed_are_told() throws Exception {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      shop.write("Dockerfile", "FROM scratch\n");
      git("init", "-q");
      git("add", "config");
      git("-c", "user.name=Ann", "-c", "user.email=ann@example.test", "commit", "-qm", "Begin");

      Told told = shop.kamal("doctor", "--fail-on", "warning");

      assertThat(told.out())
          .contains(
              "\n  warning git-dirty: ", "changes are not committed and would not be deployed");
      assertThat(told.what()).isEqualTo("Not everything is well: 0 errors, 1 warning");
    }
  }

  @Test
  void a_deploy_of_no_version_is_told() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");

      Told told = shop.kamal("doctor", "--skip-push");

      assertThat(told.out()).contains("this machine\n  error   version: ");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("obstacles")
  void a_host_that_cannot_be_reached_is_told_and_the_others_are_looked_at(
      String code, Consumer<Shop> seed) throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      seed.accept(shop);

      Told told = examine(shop);

      assertThat(told.exit()).as(told::toString).isEqualTo(1);
      assertThat(told.out()).contains("web-1: Docker 28.2.2", "web-2\n  error   " + code + ": ");
      assertThat(told.what()).isEqualTo("Not everything is well: 1 error, 0 warnings");
      assertThat(told.traces()).isEmpty();
    }
  }

  static Stream<Arguments> obstacles() {
    return Stream.of(
        obstacle("host-name", shop -> shop.forgetName(HOST)),
        obstacle("host-refused", shop -> shop.host(HOST).access().door(Door.CLOSED)),
        obstacle("host-login", shop -> shop.host(HOST).access().door(Door.LOCKED)),
        obstacle("host-lost", shop -> shop.host(HOST).add(Fault.cutting(".*").eachTime())),
        obstacle("host-silent", DoctorOverSshTest::freeze),
        obstacle("host-key", DoctorOverSshTest::anotherKey));
  }

  private static void freeze(Shop shop) {
    shop.host(HOST).access().door(Door.FROZEN);
    shop.patience(Duration.ofSeconds(3));
  }

  private static void anotherKey(Shop shop) {
    shop.write("known_hosts", HOST + " ssh-rsa AAAAB3NzaC1yc2E=\n");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  private static Arguments obstacle(String code, Consumer<Shop> seed) {
    return Arguments.of(code, seed);
  }

  private static Told examine(Shop shop) {
    return shop.kamalOverSsh("doctor", "--skip-push", "--version", "new");
  }
}
