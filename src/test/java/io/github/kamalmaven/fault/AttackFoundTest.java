package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link AttacksTest} looks for is found where commands are not quoted as they have to be. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class AttackFoundTest {
  /** As if nobody had quoted anything for the app's container or image. */
  private static final UnaryOperator<String> UNQUOTED =
      line ->
          line.matches("(?s)docker (run --detach|buildx build) .*")
              ? line.replace("\\n", "\n").replaceAll("[\"'\\\\]", "")
              : line;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"DOUBLE_QUOTES", "SINGLE_QUOTES", "SUBSTITUTION", "BACKTICKS", "LINES"})
  void a_command_that_comes_with_a_text_is_found_on_hosts(Attack attack) throws IOException {
    try (AttackedShop shop = new AttackedShop(folder, target("labels/team"), attack.text())) {
      shop.misspelling(UNQUOTED).run();

      assertThat(shop.harm()).anyMatch(found -> found.startsWith("web-1: touch "));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DOUBLE_QUOTES", "SINGLE_QUOTES", "SUBSTITUTION", "BACKTICKS", "LINES"})
  void it_is_found_in_a_build_on_the_control_machine(Attack attack) throws IOException {
    try (AttackedShop shop = new AttackedShop(folder, target("builder/args/JAVA"), attack.text())) {
      shop.misspelling(UNQUOTED).run();

      assertThat(shop.harm()).anyMatch(found -> found.startsWith("localhost: touch "));
    }
  }

  @Test
  void it_is_found_in_a_program_of_the_control_machine() throws IOException {
    Target target = target("builder/pack/builder");
    try (AttackedShop shop = new AttackedShop(folder, target, "")) {
      shop.misspelling(line -> line + "; touch " + folder.resolve("x")).run();

      assertThat(shop.harm()).contains("touched here, or an option that nobody meant");
    }
  }

  @Test
  void an_option_of_docker_is_found() throws IOException {
    try (AttackedShop shop =
        new AttackedShop(folder, target("labels/team"), Attack.PRIVILEGED.text())) {
      shop.misspelling(line -> line.replace("--label team=", " ")).run();

      assertThat(shop.harm()).contains("web-1: shop-web-v1 is privileged");
    }
  }

  @Test
  void an_option_of_ssh_is_found() throws IOException {
    try (AttackedShop shop = new AttackedShop(folder, target("ssh/user"), "")) {
      shop.shop().addHook("pre-connect", "#!/bin/sh\nssh -v web-1\n");
      shop.run();

      assertThat(shop.harm()).contains("touched here, or an option that nobody meant");
    }
  }

  private static Target target(String shown) {
    return Target.all().stream()
        .filter(target -> target.shown().equals(shown))
        .findFirst()
        .orElseThrow();
  }
}
