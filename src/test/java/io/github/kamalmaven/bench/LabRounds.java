package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.relay.RelayProcess;
import io.github.kamalmaven.docker.Lab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the programs that are compared on real hosts in turns. */
final class LabRounds {
  static final String DEPLOY = "mvn kamal:deploy";
  static final String LIMIT = "limit.sh";
  static final String ORDER = "kamal-order.sh";
  static final String VERSION = "mvn kamal:version";
  static final String APP_VERSION = "mvn kamal:app-version";
  static final String START = "kamal version";
  static final String ALONE = "kamal deploy";

  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry:
        server: <%%= ENV["REGISTRY"] %%>
        username: <%%= ENV["REGISTRY_USER"] %%>
        password: [REGISTRY_PASSWORD]
      builder: {arch: %s}
      servers:
        web: [%s, %s]
        workers: {hosts: [%s], cmd: testapp worker}
      proxy: {healthcheck: {interval: 1, timeout: 1}}
      ssh: {port: %d, keys: [<%%= ENV["SSH_KEY"] %%>], keys_only: true, config: false}
      readiness_delay: 0
      deploy_timeout: 30
      drain_timeout: 2
      """;

  private static final Path SCRIPTS = Path.of("src/test/docker/bench").toAbsolutePath();

  private final Choice choice;
  private final Lab lab;
  private final Samples samples;
  private final Control control;
  private final List<String> servers;
  private final Doors doors;
  private final String kamal;
  private int versions;

  LabRounds(Choice choice, Lab lab, Path work, Samples samples) {
    this.choice = choice;
    this.lab = lab;
    this.samples = samples;
    this.control = Control.in(work, lab.control().environment());
    this.kamal = control.installKamal();
    this.servers = Stream.of("VM1", "VM2", "VM3").map(name -> lab.fact(name) + ":22").toList();
    this.doors = Doors.of(servers.size());
  }

  /** Has a first version in service; the relay is only passed through. */
  @SuppressWarnings("try")
  void setUp() {
    List<String> all = doors.addresses();
    control.deployYml(
        DEPLOY_YML.formatted(
            lab.control().architecture(), all.get(0), all.get(1), all.get(2), doors.port()));
    try (RelayProcess relay = doors.lead(servers, Duration.ZERO)) {
      control.maven("kamal:setup", "-Dkamal.skipPush", "-Dkamal.version=" + newVersion());
    }
  }

  /** A version that the hosts have not seen; what it takes to build it is not measured. */
  private String newVersion() {
    String version = "v" + ++versions;
    lab.push(version, "ok");
    return version;
  }

  /** Measures all programs in turns. */
  void measure(Duration roundTrip) {
    Sample.Place place = new Sample.Place(servers.size(), roundTrip);
    try (RelayProcess relay = doors.lead(servers, roundTrip)) {
      for (int round = 1; round <= choice.rounds(); round++) {
        take(new Turn(relay, place, round, samples));
      }
    }
  }

  private void take(Turn turn) {
    String ours = newVersion();
    String theirs = newVersion();
    String inOrder = newVersion();
    String alone = newVersion();
    turn.take(VERSION, () -> control.maven("kamal:version"));
    turn.take(
        DEPLOY, () -> control.maven("kamal:deploy", "-Dkamal.skipPush", "-Dkamal.version=" + ours));
    turn.take(LIMIT, () -> control.run(script(LIMIT, theirs)));
    turn.take(ORDER, () -> control.run(script(ORDER, inOrder, theirs)));
    turn.take(ALONE, () -> control.run(deploy(kamal, alone)));
    turn.take(APP_VERSION, () -> control.maven("kamal:app-version"));
    turn.take(START, () -> control.run(List.of(kamal, "version")));
    choice
        .kamal()
        .ifPresent(
            other -> {
              String version = newVersion();
              turn.take(ManyHosts.KAMAL, () -> control.run(deploy(other.toString(), version)));
            });
  }

  private List<String> script(String name, String... versions) {
    List<String> words = new ArrayList<>();
    words.add(SCRIPTS.resolve(name).toString());
    words.addAll(List.of(versions));
    words.add("web=" + doors.door(0));
    words.add("web=" + doors.door(1));
    words.add("workers=" + doors.door(2));
    return words;
  }

  private static List<String> deploy(String program, String version) {
    return List.of(program, "deploy", "--skip-push", "--version", version);
  }
}
