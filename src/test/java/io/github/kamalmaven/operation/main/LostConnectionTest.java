package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Cut;
import io.github.kamalmaven.operation.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The connection to a host is cut at each command of a deploy, in each way. */
@Timeout(120)
final class LostConnectionTest {
  private static final String CONFIG =
      """
      servers:
        web: [10.0.0.1, 10.0.0.2]
        jobs: {hosts: [10.0.0.1]}
      """;
  private static final List<String> HOSTS = List.of("10.0.0.1", "10.0.0.2");

  @TempDir private Path projects;

  @TestFactory
  Stream<DynamicTest> a_new_version_converges_wherever_the_connection_was_cut() {
    return cuts("v2", Cut.AFTER, Cut.UNNOTICED);
  }

  @TestFactory
  Stream<DynamicTest> the_same_version_again_converges_wherever_the_connection_was_cut() {
    return cuts("v1", Cut.BEFORE, Cut.UNNOTICED);
  }

  private Stream<DynamicTest> cuts(String version, Cut... ways) {
    int steps = steps("10.0.0.1", version);
    return Stream.of(ways)
        .flatMap(way -> IntStream.range(0, steps).mapToObj(n -> converges(version, way, n)));
  }

  private DynamicTest converges(String version, Cut cut, int count) {
    return dynamicTest(
        "step %d, %s".formatted(count, cut),
        () -> {
          Rig rig = deployed();
          rig.cut("10.0.0.1", count, cut);

          deploy(rig, version);

          assertThat(rig.said())
              .anyMatch(text -> text.startsWith("The connection to 10.0.0.1 was lost"));
          assertServes(rig, version);
        });
  }

  @TestFactory
  Stream<DynamicTest> a_host_that_stays_away_is_told_of_and_a_later_deploy_converges() {
    return IntStream.range(0, steps("10.0.0.2", "v2")).mapToObj(this::staysAway);
  }

  private DynamicTest staysAway(int count) {
    return dynamicTest(
        "step " + count,
        () -> {
          Rig rig = deployed();
          rig.cutForGood("10.0.0.2", count, Cut.AFTER);

          assertThatThrownBy(() -> deploy(rig, "v2"))
              .isInstanceOf(KamalException.class)
              .hasMessageContaining("The connection to 10.0.0.2 was lost during the command ")
              .hasMessageContaining("and going on failed: 10.0.0.2 refuses the connection");
          assertUnlocked(rig);

          rig.repair("10.0.0.2");
          deploy(rig, "v3");
          assertServes(rig, "v3");
        });
  }

  @Test
  void a_host_that_stays_away_is_said_to_be_unknown() {
    Rig rig = deployed();
    rig.cutForGood("10.0.0.2", 12, Cut.AFTER);

    assertThatThrownBy(() -> deploy(rig, "v2"))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.remedy())
                    .get()
                    .asString()
                    .startsWith("What came before it is done; whether this command"));
  }

  private int steps(String host, String version) {
    Rig rig = deployed();
    int before = rig.steps(host);
    deploy(rig, version);
    return rig.steps(host) - before;
  }

  private Rig deployed() {
    try {
      Rig rig = new Rig(Files.createTempDirectory(projects, "shop"), CONFIG).prepared();
      deploy(rig, "v1");
      return rig;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void deploy(Rig rig, String version) {
    new Deploy(rig.context(version, "deploy"), Rig.PUSHED).run();
  }

  private static void assertServes(Rig rig, String version) {
    HOSTS.forEach(
        host -> assertThat(rig.host(host).proxy().status("shop.test", "/")).isEqualTo(200));
    assertThat(running(rig, "10.0.0.1"))
        .containsExactlyInAnyOrder("shop-web-" + version, "shop-jobs-" + version);
    assertThat(running(rig, "10.0.0.2")).containsExactly("shop-web-" + version);
    assertUnlocked(rig);
  }

  private static void assertUnlocked(Rig rig) {
    assertThat(rig.host("10.0.0.1").exec("ls -d .kamal/lock-shop").exit()).isNotZero();
  }

  private static List<String> running(Rig rig, String host) {
    return rig.host(host)
        .exec("docker ps --format '{{.Names}}'")
        .out()
        .lines()
        .filter(name -> name.startsWith("shop"))
        .toList();
  }
}
