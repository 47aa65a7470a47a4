package io.github.kamalmaven.operation.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.operation.main.Deploy;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class DoctorTest {
  private static final NameService NAMES =
      name ->
          switch (name) {
            case "elsewhere.test" -> Set.of("192.0.2.99");
            case "unknown.test" -> Set.of();
            default -> Set.of("192.0.2.1");
          };

  private static final Pattern QUESTION =
      Pattern.compile(
          "\\w+ (docker (version|image inspect|container inspect) .*|/usr/bin/env (date|cat|ss) .*|test .*|\\[ .*)");

  @TempDir private Path project;

  @Test
  void a_healthy_deployment_has_no_findings_is_asked_once_and_is_not_changed() {
    Rig rig = healthy();
    int asked = rig.batches("w1");
    int done = rig.chronicle().all().size();

    tell(rig);

    assertThat(rig.printed())
        .containsExactly(
            "this machine: version v2",
            "w1: Docker 28.2.2, lock free, 40 GB free, kamal-proxy v0.9.2, registry lets it in",
            "j1: Docker 28.2.2, 40 GB free, registry lets it in",
            "All is well: looked at this machine and 2 hosts");
    assertThat(rig.batches("w1") - asked).isEqualTo(1);
    assertThat(rig.chronicle().all().subList(done, rig.chronicle().all().size()))
        .allMatch(step -> QUESTION.matcher(step).matches());
  }

  @Test
  void hosts_that_were_never_deployed_to_are_well_too() {
    Rig rig = fresh("");

    tell(rig);

    assertThat(rig.printed()).last().isEqualTo("All is well: looked at this machine and 2 hosts");
  }

  @Test
  void a_docker_that_hangs_is_told_and_the_others_are_looked_at() {
    Rig rig = healthy();
    rig.host("j1").add(Fault.hanging("docker version"));

    Diagnosis diagnosis =
        new Doctor(rig.context("v2", "doctor"), Rig.PUSHED, NAMES, Duration.ofSeconds(2)).run();

    assertThat(told(diagnosis))
        .containsExactly("j1: host-stuck: it gave no answer within 2 s: its Docker may hang");
    assertThat(diagnosis.places().get(1).facts()).contains("lock free");
  }

  @Test
  void no_host_is_asked_if_the_hook_that_may_open_the_way_fails() {
    Rig rig = healthy().withFailingHook("pre-connect", "no VPN");
    assertThat(rig.file(".kamal/hooks/pre-connect").setExecutable(true)).isTrue();

    Diagnosis diagnosis = examine(rig);

    assertThat(told(diagnosis))
        .singleElement()
        .asString()
        .startsWith("this machine: hook: no host was looked at: Hook `pre-connect` failed");
  }

  @Test
  void an_image_that_was_pushed_may_be_for_more_processors_than_are_built_for() {
    Rig rig = healthy();
    rig.host("w1").add(Fault.always("docker info --format '..Architecture", aarch64()));

    Diagnosis diagnosis = new Doctor(rig.context("v2", "doctor"), Rig.PUSHED, NAMES).run();

    assertThat(told(diagnosis)).isEmpty();
  }

  @Test
  void hosts_without_public_addresses_have_something_before_them() {
    Rig rig = fresh("proxy: {host: shop.test}\n");
    NameService names = name -> Set.of(name.equals("shop.test") ? "192.0.2.1" : "10.0.0.4");

    Diagnosis diagnosis =
        new Doctor(rig.context("v2", "doctor"), BuildOptions.DEFAULT, names).run();

    assertThat(told(diagnosis)).isEmpty();
  }

  private static Answer aarch64() {
    return new Answer("aarch64\n", "", 0);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void each_defect_is_found_and_nothing_else(Defect defect) {
    Rig rig = healthy();
    defect.seed().accept(rig);

    Diagnosis diagnosis = examine(rig);

    assertThat(told(diagnosis)).containsExactly(defect.found());
    assertThat(diagnosis.places())
        .flatMap(Place::findings)
        .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("localDefects")
  void each_defect_of_this_machine_is_found_and_nothing_else(Defect defect) {
    Rig rig = fresh(defect.deployYml());
    defect.seed().accept(rig);

    Diagnosis diagnosis = examine(rig);

    assertThat(told(diagnosis)).containsExactly(defect.found());
  }

  static List<Defect> localDefects() {
    return LocalDefects.all();
  }

  static List<Defect> defects() {
    return Defects.all();
  }

  @Test
  void what_counts_is_said_by_the_user() {
    Rig rig = healthy();
    Defects.lowDisk().seed().accept(rig);
    Diagnosis diagnosis = examine(rig);

    diagnosis.require(Optional.of(Severity.ERROR));
    diagnosis.require(Optional.empty());

    assertThatThrownBy(() -> diagnosis.require(Optional.of(Severity.WARNING)))
        .isInstanceOf(KamalException.class)
        .hasMessage("Not everything is well: 0 errors, 1 warning");
  }

  private List<String> told(Diagnosis diagnosis) {
    return diagnosis.places().stream()
        .flatMap(
            place ->
                place.findings().stream()
                    .map(it -> said(place, it).replace(project.toString(), "PROJECT")))
        .toList();
  }

  private static String said(Place place, Finding finding) {
    return "%s: %s: %s".formatted(place.name(), finding.ailment().code(), finding.cause());
  }

  private Rig healthy() {
    Rig rig = fresh("").prepared();
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
    return rig;
  }

  private Rig fresh(String deployYml) {
    String servers = "readiness_delay: 0\nservers: {web: [w1], jobs: {hosts: [j1]}}\n";
    return new Rig(project, servers + deployYml).write("Dockerfile", "FROM scratch\n");
  }

  private static void tell(Rig rig) {
    examine(rig).tell(rig.context("v2", "doctor").report());
  }

  private static Diagnosis examine(Rig rig) {
    return new Doctor(rig.context("v2", "doctor"), BuildOptions.DEFAULT, NAMES).run();
  }
}
