package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.process.Cost;
import io.github.kamalmaven.bench.relay.RelayProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deploys to more and more hosts, further and further away. */
final class ManyHosts {
  /** What the plugin's command line is called in results. */
  static final String PLUGIN = "kamal-maven";

  /** What Ruby Kamal is called there. */
  static final String KAMAL = "Ruby Kamal";

  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: kamal, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers: %s
      proxy: {healthcheck: {interval: 1, timeout: 1}}
      ssh: {port: %d, keys: [%s], keys_only: true, config: false}
      readiness_delay: 0
      drain_timeout: 2
      """;

  private final Choice choice;
  private final Control control;
  private final Path key;
  private final Samples samples = new Samples(System.out::println);
  private final Map<String, String> programs = new LinkedHashMap<>();

  /**
   * Installs what is measured.
   *
   * @param work its directory
   * @param keys the kind of key that opens the hosts, such as ed25519
   */
  ManyHosts(Choice choice, Path work, String keys) {
    this.choice = choice;
    this.control = Control.in(work, Map.of());
    this.key = control.key(keys);
    programs.put(PLUGIN, control.installKamal());
    choice.kamal().ifPresent(kamal -> programs.put(KAMAL, kamal.toString()));
  }

  /** The key that opens the hosts. */
  Path key() {
    return key;
  }

  /** Everything measured so far. */
  Samples samples() {
    return samples;
  }

  /** Measures deploys to some hosts; the first of each program only shows it the hosts. */
  void measure(Hosts hosts, Duration roundTrip) {
    int count = hosts.servers().size();
    Doors doors = Doors.of(count);
    control.deployYml(DEPLOY_YML.formatted(doors.addresses(), doors.port(), key));
    control.forgetHosts();
    try (RelayProcess relay = doors.lead(hosts.servers(), roundTrip)) {
      programs.values().forEach(program -> deploy(program, "before"));
      for (int round = 1; round <= choice.rounds(); round++) {
        String version = "v" + round;
        Turn turn = new Turn(relay, new Sample.Place(count, roundTrip), round, samples);
        programs.forEach((name, program) -> turn.take(name, () -> deploy(program, version)));
      }
    }
  }

  private Cost deploy(String program, String version) {
    return control.run(List.of(program, "deploy", "--skip-push", "--version", version));
  }
}
