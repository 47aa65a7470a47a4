package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The verbs that somebody sits in front of, at a real terminal. */
@OnRealHosts
final class TerminalTest {
  /** All programs that the command line needs on a machine without {@code ssh}. */
  private static final List<String> PROGRAMS = List.of("sh", "stty", "tty", "git", "docker");

  /** How the terminal reaches the hosts. */
  enum Way {
    SYSTEM_SSH,
    OWN_CONNECTION
  }

  @ParameterizedTest
  @EnumSource
  void somebody_sits_in_front_of_containers_and_hosts(Way way, Lab lab, Shop shop) {
    AccessoryTest.boot(lab, reached(way, shop));
    shop.live();

    assertThat(useShell(shop, "app", "exec", "-i", "--reuse", "sh")).contains("shop-web-v1");
    assertThat(useShell(shop, "app", "exec", "-i", "-e", "PAGE:3", "sh")).contains("page 3");
    assertThat(useShell(shop, "accessory", "exec", "cache", "-i", "--reuse", "sh"))
        .contains("mode fast");
    assertThat(useShell(shop, "accessory", "exec", "cache", "-i", "sh")).contains("mode fast");
    assertThat(useShell(shop, "server", "exec", "-i", "sh")).contains("host abcd");

    follow(shop, "testapp v1", "app", "logs", "-f");
    follow(shop, "testapp v1", "app", "logs", "-f", "-g", "test");
    follow(shop, "url:/cache.conf", "accessory", "logs", "cache", "-f", "-T");
    follow(shop, "\"msg\":", "proxy", "logs", "--follow");
  }

  /** Types into a shell; returns what was on the screen. */
  private static String useShell(Shop shop, String... words) {
    try (TerminalUser user = TerminalUser.runs(shop, words)) {
      user.sees("# ")
          .types("echo page $PAGE, mode $MODE, host $HOST_TOKEN, in $KAMAL_CONTAINER_NAME\r")
          .sees("# ")
          .types(untilSizeIs("43 132", "as large"))
          .sees("as large")
          .resizes(50, 120)
          .types(untilSizeIs("50 120", "re-sized"))
          .sees("re-sized")
          .types("echo 'wait'ing; sleep 300\r")
          .sees("waiting")
          .types(TerminalUser.CTRL_C)
          .sees("# ")
          .types("echo \"got $?\"\r")
          .sees("got 130")
          .types("exit 7\r");
      assertThat(user.ends()).as(user.toString()).isEqualTo(7);
      return user.toString();
    }
  }

  /** The answer is written so that what is typed does not contain it. */
  private static String untilSizeIs(String size, String answer) {
    return "until [ \"$(stty size)\" = \"%s\" ]; do sleep 0.1; done; echo '%s'%s\r"
        .formatted(size, answer.substring(0, 4), answer.substring(4));
  }

  private static void follow(Shop shop, String line, String... words) {
    try (TerminalUser user = TerminalUser.runs(shop, words)) {
      user.sees("Following logs on ").sees(line).types(TerminalUser.CTRL_C);
      assertThat(user.ends()).as(user.toString()).isZero();
    }
  }

  /** OpenSSH finds known hosts in the home that the system knows, whatever HOME says. */
  private static Shop reached(Way way, Shop shop) {
    if (way == Way.OWN_CONNECTION) {
      shop.environment().put("PATH", withoutSsh(shop).toString());
      return shop;
    }
    shop.write(
        "ssh_config",
        "UserKnownHostsFile %s/.ssh/known_hosts\n".formatted(shop.environment().get("HOME")));
    return shop.deployYml(Shop.DEPLOY_YML.replace("config: false", "config: [ssh_config]"));
  }

  private static Path withoutSsh(Shop shop) {
    Path programs = Trees.create(shop.directory().resolve("programs"));
    for (String program : PROGRAMS) {
      String found = shop.tool().run("sh", "-c", "command -v " + program);
      Trees.link(programs.resolve(program), Path.of(found.strip()));
    }
    assertThat(Files.exists(programs.resolve("ssh"))).isFalse();
    return programs;
  }
}
