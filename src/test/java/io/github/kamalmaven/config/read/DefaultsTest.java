package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every default of deploy.yml, in one place. */
final class DefaultsTest {
  private static final String ALL =
      """
      volumes                        = []
      hooks_path                     = .kamal/hooks
      secrets_path                   = .kamal/secrets
      require_destination            = false
      primary_role                   = web
      allow_empty_roles              = false
      retain_containers              = 5
      readiness_delay                = 7
      deploy_timeout                 = 30
      drain_timeout                  = 30
      proxy/app_port                 = 80
      proxy/ssl                      = false
      proxy/buffering/requests       = true
      proxy/buffering/responses      = true
      proxy/logging/request_headers  = [Cache-Control, Last-Modified, User-Agent]
      proxy/logging/response_headers = []
      proxy/run/http_port            = 80
      proxy/run/https_port           = 443
      proxy/run/bind_ips             = []
      proxy/run/publish              = true
      proxy/run/debug                = false
      proxy/run/log_max_size         = 10m
      proxy/run/repository           = basecamp/kamal-proxy
      proxy/run/version              = v0.9.2
      accessories/db/volumes         = []
      accessories/db/network         = kamal
      builder/local                  = true
      builder/driver                 = docker-container
      builder/dockerfile             = Dockerfile
      builder/secrets                = []
      builder/pack/buildpacks        = []
      ssh/user                       = root
      ssh/port                       = 22
      ssh/keys                       = []
      ssh/key_data                   = []
      ssh/config                     = true
      ssh/log_level                  = fatal
      sshkit/max_concurrent_starts   = 30
      sshkit/pool_idle_timeout       = 900
      sshkit/dns_retries             = 3
      boot/parallel_roles            = false
      x-maven/lockWait               = false
      x-maven/lockWaitTimeout        = 900
      x-maven/lockWaitInterval       = 15
      x-maven/strictHostKeys         = false
      x-maven/sshTransport           = java
      x-maven/requireClean           = false
      x-maven/builder                = auto
      x-maven/onFailure              = leave
      """;

  @TempDir Path directory;

  @Test
  void the_reference_has_these_defaults_and_no_others() {
    assertThat(defaultsOfTheReference()).isEqualTo(defaultsOfTheTable());
  }

  @Test
  void leaving_everything_out_is_the_same_as_writing_every_default() {
    Sample written = smallest();
    defaultsOfTheTable().forEach(written::with);
    // The parameters of the goals come between: these defaults apply where none of them is set.
    written.without("x-maven");

    assertThat(read(written)).isEqualTo(read(smallest()));
  }

  /** The smallest that has every section whose presence alone means something. */
  private static Sample smallest() {
    return new Sample(
        "service: shop",
        "image: acme/shop",
        "servers: [192.0.2.1]",
        "registry: {username: u, password: [P]}",
        "builder: {arch: amd64, pack: {builder: some/builder}}",
        "accessories: {db: {image: 'mysql:8', host: 192.0.2.1}}",
        "proxy: {run: {options: {}}}");
  }

  private Deployment read(Sample sample) {
    return new Project(directory).file("config/deploy.yml", sample.yaml()).read();
  }

  private static Map<String, String> defaultsOfTheTable() {
    return ALL.lines()
        .map(line -> line.split(" *= ", 2))
        .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a, LinkedHashMap::new));
  }

  private static Map<String, String> defaultsOfTheReference() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Section section : Reference.get().sections()) {
      String place = section.places().stream().findFirst().orElse("");
      Stream<Key> keys = Stream.concat(section.keys().stream(), section.others().stream());
      keys.forEach(
          key ->
              key.defaultValue()
                  .ifPresent(value -> all.put(Sample.path(place, key.name()), value)));
    }
    return all;
  }
}
