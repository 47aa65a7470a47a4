package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A command on a host says nothing for longer than it may. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class SilentCommandTest {
  private static final String REMEDY =
      "Look at the host: the command may run there still, and whether it did its work is not known."
          + " If it only needs longer, raise kamal.commandTimeout";

  @TempDir private Path folder;

  @Test
  void a_pull_that_hangs_is_not_tried_again_and_the_other_host_pulls() throws Exception {
    Invariants.leavingNothing(this::hangInThePull);
  }

  private Told hangInThePull() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB + "x-maven: {commandTimeout: 1}\n")) {
      shop.setUp("old");
      shop.host("web-2").add(Fault.hanging("^docker pull").at(1));
      shop.inRealTime();

      Measured end = Measured.of(shop, shop.deployOverSsh("new"));

      assertThat(end.told().what())
          .matches("docker said nothing for \\d+ s on web-2, and was given up");
      assertThat(end.told().err())
          .contains("where: web-2: docker pull registry.example.test/acme/shop:new\n");
      assertThat(end.told().toDo().map(told -> told.replaceAll("\\s+", " "))).contains(REMEDY);
      assertThat(end.told().traces()).isEmpty();
      assertThat(end.ending().told()).isEqualTo("old everywhere");
      assertThat(end.ending().locked()).isFalse();
      assertThat(
              shop.host("web-1").exec("docker image inspect registry.example.test/acme/shop:new"))
          .matches(inspected -> inspected.exit() == 0);
      shop.write("config/deploy.yml", Shop.WEB);
      Invariants.converges(shop);
      return end.told();
    }
  }

  @Test
  void the_command_line_says_how_long_it_may_take() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB + "x-maven: {commandTimeout: 600}\n")) {
      shop.setUp("old");
      shop.host("web-2").add(Fault.hanging("^(\\S*env )?ls -a$"));
      shop.inRealTime();

      Told told =
          shop.kamalOverSsh(
              "server", "exec", "--version", "old", "--command-timeout", "1s", "ls", "-a");

      assertThat(told.what()).matches("ls said nothing for \\d+ s on web-2, and was given up");
      assertThat(told.out()).contains("web-1");
    }
  }
}
