package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Deploys to 200 hosts of which 5 % fail, each in a way of its own, where the new container boots:
 * before that nothing changes anywhere. {@code -Dkamal.load.runs=50} takes more time.
 */
@Timeout(600)
@EnabledOnOs(value = OS.LINUX, disabledReason = "What is left is seen in /proc")
final class LoadTest {
  private static final int HOSTS = 200;
  private static final int FAILING = HOSTS / 20;
  private static final int RUNS = Integer.getInteger("kamal.load.runs", 5);
  private static final Pattern NAMED = Pattern.compile("\\bweb-\\d+\\b");
  private static final List<String> COMMANDS =
      List.of("env mkdir -p \\.kamal/apps/shop/env", "^docker run --detach", "kamal-proxy deploy ");

  @TempDir private Path folder;

  static Stream<Integer> seeds() {
    return IntStream.rangeClosed(1, RUNS).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void who_is_told_as_failed_did_fail_and_all_others_serve_the_new_version(int seed)
      throws IOException {
    try (Shop shop = new Shop(folder, deployYml())) {
      shop.setUp("old");
      Set<String> bad = breakSome(shop, new Random(seed));

      Told told = shop.deploy("new");

      Ending ending = Ending.of(shop);
      Set<String> failed = new TreeSet<>(ending.notNew());
      assertThat(told.exit()).as(told::toString).isEqualTo(1);
      assertThat(failed).isEqualTo(bad);
      assertThat(named(told.what())).isEqualTo(bad);
      assertThat(ending.versions().values()).containsOnly("old", "new");
      assertThat(ending.twice()).isEmpty();
      assertThat(ending.locked()).isFalse();
      assertThat(told.traces()).isEmpty();
    }
  }

  @Test
  void nothing_is_left_of_connections_to_all_of_them() throws Exception {
    try (Shop first = new Shop(folder.resolve("first"), deployYml())) {
      first.setUp("old");
      first.deployOverSsh("new");
    }

    Invariants.leavingNothing(
        () -> {
          try (Shop shop = new Shop(folder.resolve("second"), deployYml())) {
            shop.setUp("old");
            breakSome(shop, new Random(1));
            Told told = shop.deployOverSsh("new");
            assertThat(told.exit()).as(told::toString).isEqualTo(1);
            return told;
          }
        });

    assertThat(filesOf(folder.resolve("second"))).isEqualTo(filesOf(folder.resolve("first")));
  }

  private static String deployYml() {
    String hosts =
        IntStream.rangeClosed(1, HOSTS).mapToObj(i -> "web-" + i).collect(Collectors.joining(", "));
    return Shop.WEB.replace("web-1, web-2", hosts);
  }

  /** Lets some fail; gives their names. */
  private static Set<String> breakSome(Shop shop, Random random) {
    Set<String> bad = new TreeSet<>();
    while (bad.size() < FAILING) {
      bad.add("web-" + (random.nextInt(HOSTS) + 1));
    }
    for (String name : bad) {
      SandboxHost host = shop.host(name);
      int way = random.nextInt(COMMANDS.size() + 2);
      if (way < COMMANDS.size()) {
        host.add(Fault.failing(COMMANDS.get(way), "it failed\n"));
      } else {
        Behaviour sick = way % 2 == 0 ? Behaviour.exits(1, "no") : Behaviour.unhealthy("slow");
        host.scene().misbehaving("shop-web-new", sick);
      }
    }
    return bad;
  }

  private static Set<String> named(String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All but what is written to be read after a failure. */
  private static List<String> filesOf(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .map(file -> directory.relativize(file).toString())
          .filter(name -> !name.startsWith("target"))
          .sorted()
          .toList();
    }
  }
}
