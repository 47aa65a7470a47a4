package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.config.read.check.InvalidConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kamal's own table of messages: each row changes or adds keys of a valid configuration. */
class ValidationMessagesTest {
  private static final List<String> VALID =
      List.of(
          "service: app",
          "image: app",
          "builder: {arch: amd64}",
          "registry: {username: user, password: secret}",
          "servers: [1.1.1.1]");

  @TempDir Path directory;

  /** Each line of the change takes the place of the line with the same key. */
  private Project changed(String change) {
    List<String> changes = List.of(change.split(" ; "));
    Stream<String> kept =
        VALID.stream().filter(line -> changes.stream().noneMatch(c -> key(c).equals(key(line))));
    return new Project(directory)
        .config(Stream.concat(kept, changes.stream()).toArray(String[]::new));
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '|',
      textBlock =
          """
          unknown: x ¦ unknown key: unknown
          unknown: x ; unknown2: y ¦ unknown key: unknown
          service: [] ¦ service: should be a string
          image: [] ¦ image: should be a string
          asset_path: [] ¦ asset_path: should be a string
          hooks_path: [] ¦ hooks_path: should be a string
          secrets_path: [] ¦ secrets_path: should be a string
          primary_role: [] ¦ primary_role: should be a string
          minimum_version: [] ¦ minimum_version: should be a string
          run_directory: [] ¦ run_directory: should be a string
          require_destination: foo ¦ require_destination: should be a boolean
          allow_empty_roles: foo ¦ allow_empty_roles: should be a boolean
          deploy_timeout: foo ¦ deploy_timeout: should be an integer
          deploy_timeout: "30" ¦ deploy_timeout: should be an integer
          drain_timeout: 1.5 ¦ drain_timeout: should be an integer
          retain_containers: foo ¦ retain_containers: should be an integer
          volumes: foo ¦ volumes: should be an array
          volumes: [[]] ¦ volumes/0: should be a string
          labels: {a: [b]} ¦ labels/a: should be a string
          labels: [] ¦ labels: should be a hash
          registry: [] ¦ registry: should be a hash
          accessories: [] ¦ accessories: should be a hash
          env: [] ¦ env: should be a hash
          ssh: [] ¦ ssh: should be a hash
          sshkit: [] ¦ sshkit: should be a hash
          builder: [] ¦ builder: should be a hash
          proxy: [] ¦ proxy: should be a hash
          proxy: true ¦ proxy: should be a hash
          proxy: ¦ proxy: should be a hash
          boot: [] ¦ boot: should be a hash
          logging: [] ¦ logging: should be a hash
          output: [] ¦ output: should be a hash
          aliases: [] ¦ aliases: should be a hash
          servers: foo ¦ servers: should be an array or a hash
          servers: [[]] ¦ servers/0: should be a string or a hash
          servers: [{a: b, c: d}] ¦ servers/0: multiple hosts found
          servers: [{foo: {}}] ¦ servers/0/foo: should be a string or an array
          servers: [{foo: [[]]}] ¦ servers/0/foo/0: should be a string
          servers: {web: foo} ¦ servers/web: should be an array or a hash
          servers: {web: {hosts: ""}} ¦ servers/web/hosts: should be an array
          servers: {web: {hosts: [[]]}} ¦ servers/web/hosts/0: should be a string or a hash
          servers: {web: {options: ""}} ¦ servers/web/options: should be a hash
          servers: {web: {logging: {options: ""}}} ¦ servers/web/logging/options: should be a hash
          servers: {web: {logging: {driver: []}}} ¦ servers/web/logging/driver: should be a string
          servers: {web: {labels: {service: foo}}} ¦ servers/web/labels/service: invalid label. destination, role, and service are reserved labels
          servers: {web: {labels: []}} ¦ servers/web/labels: should be a hash
          servers: {web: {env: []}} ¦ servers/web/env: should be a hash
          servers: {web: {proxy: }} ¦ servers/web/proxy: should be a hash
          servers: {web: {hosts: [a], cmds: x}} ¦ servers/web: unknown key: cmds
          servers: {web: {hosts: [a], env: {tags: {}}}} ¦ servers/web/env: tags are only allowed in the root env
          servers: {web: {hosts: [a], options: {restart: no}}} ¦ servers/web/options/restart: should be a string. Use "no" to disable restarts
          servers: {web: {hosts: [a], options: {restart: often}}} ¦ servers/web/options/restart: should be no, always, unless-stopped, on-failure, or on-failure:N
          servers: {web: {hosts: [a], proxy: {ssl: true}}} ¦ servers/web/proxy: Must set a host to enable automatic SSL
          servers: {web: [a], job: []} ¦ No servers specified for the job role. You can ignore this with allow_empty_roles: true
          registry: {} ¦ registry/username: is required
          registry: {username: foo} ¦ registry/password: is required
          registry: {username: foo, password: [A, B]} ¦ registry/password: should be a string or an array with one string (for secret lookup)
          registry: {username: foo, password: 5} ¦ registry/password: should be a string or an array with one string (for secret lookup)
          registry: {username: foo, password: bar, server: []} ¦ registry/server: should be a string
          registry: {server: localhost} ¦ registry/username: is required
          accessories: {a: []} ¦ accessories/a: should be a hash
          accessories: {a: {unknown: b}} ¦ accessories/a: unknown key: unknown
          accessories: {a: {options: []}} ¦ accessories/a/options: should be a hash
          accessories: {a: {host: h, labels: {destination: foo}}} ¦ accessories/a/labels/destination: invalid label. destination, role, and service are reserved labels
          accessories: {a: {host: []}} ¦ accessories/a/host: should be a string
          accessories: {a: {env: []}} ¦ accessories/a/env: should be a hash
          accessories: {a: {host: h, env: {tags: {}}}} ¦ accessories/a/env: tags are only allowed in the root env
          accessories: {a: {host: h, image: i, proxy: true}} ¦ accessories/a/proxy: should be a hash
          accessories: {a: {role: x, image: i}} ¦ accessories/a: unknown role x
          accessories: {a: {roles: [x, y], image: i}} ¦ accessories/a: unknown roles x, y
          accessories: {a: {host: h, image: i, files: [{local: []}]}} ¦ accessories/a/files/0/local: should be a string
          accessories: {a: {host: h, image: i, registry: {server: s}}} ¦ accessories/a/registry/username: is required
          aliases: {a: []} ¦ aliases/a: should be a string
          aliases: {A: b} ¦ aliases/A: Invalid alias name: 'A'. Must only contain lowercase letters, alphanumeric, hyphens and underscores.
          aliases: {app: b} ¦ aliases/app: Alias 'app' conflicts with a built-in command.
          env: {FOO: []} ¦ env/FOO: should be a string
          env: {FOO: } ¦ env/FOO: should be a string
          env: {clear: {FOO: []}} ¦ env/clear/FOO: should be a string
          env: {clear: {}, FOO: x} ¦ env: unknown key: FOO
          env: {secret: {FOO: []}} ¦ env/secret: should be an array
          env: {secret: [[]]} ¦ env/secret/0: should be a string
          env: {tags: []} ¦ env/tags: should be a hash
          env: {tags: {t: foo}} ¦ env/tags/t: should be a hash
          env: {tags: {t: {FOO: []}}} ¦ env/tags/t/FOO: should be a string
          env: {tags: {t: {clear: {FOO: []}}}} ¦ env/tags/t/clear/FOO: should be a string
          env: {tags: {t: {secret: {}}}} ¦ env/tags/t/secret: should be an array
          env: {tags: {t: {tags: {}}}} ¦ env/tags/t: tags are only allowed in the root env
          ssh: {foo: bar} ¦ ssh: unknown key: foo
          ssh: {user: []} ¦ ssh/user: should be a string
          ssh: {config: 1} ¦ ssh/config: should be a boolean or a string or an array
          sshkit: {foo: bar} ¦ sshkit: unknown key: foo
          sshkit: {max_concurrent_starts: foo} ¦ sshkit/max_concurrent_starts: should be an integer
          sshkit: {dns_retries: foo} ¦ sshkit/dns_retries: should be an integer
          builder: {foo: bar} ¦ builder: unknown key: foo
          builder: {remote: {foo: bar}} ¦ builder/remote: should be a string
          builder: {arch: {}} ¦ builder/arch: should be an array or a string
          builder: {arch: []} ¦ builder: Builder arch not set
          builder: {args: [foo]} ¦ builder/args: should be a hash
          builder: {cache: {options: []}} ¦ builder/cache/options: should be a string
          builder: {arch: a, cache: {type: x}} ¦ builder: Invalid cache type: x
          builder: {arch: [a, b], pack: {builder: x}} ¦ builder: buildpacks only support building for one arch
          builder: {arch: a, sbom: x} ¦ builder/sbom: should be a boolean
          proxy: {ssl: x} ¦ proxy/ssl: should be a boolean or a hash
          proxy: {healthcheck: {pth: /up}} ¦ proxy/healthcheck: unknown key: pth
          proxy: {host: a, ssl: {private_key_pem: K}} ¦ proxy: Missing certificate_pem setting (required when private_key_pem is present)
          proxy: {run: {publish: false, http_port: 80}} ¦ proxy: Cannot set http_port, https_port or bind_ips when publish is false
          proxy: {host: a} ; servers: {web: {hosts: [h], proxy: {hosts: [b]}}} ¦ proxy: Specify one of 'host' or 'hosts', not both
          proxy: {ssl: true, host: a} ; servers: {web: [h], api: {hosts: [i], proxy: true}} ¦ Different roles can't share the same host for SSL: a
          output: {foo: {}} ¦ output: unknown key: foo
          output: {otel: {}} ¦ OTel endpoint is required
          output: {file: {}} ¦ file path is required
          hooks_output: [] ¦ hooks_output: should be a string or a symbol
          hooks_output: {pre-deploy: loud} ¦ Invalid hooks_output 'loud' for hook 'pre-deploy', must be one of: quiet, verbose
          minimum_version: 2.12.1 ¦ Current version is 2.12.0, minimum required is 2.12.1
          minimum_version: x ¦ Malformed version number string x
          primary_role: job ¦ The primary_role job isn't defined
          accessories: {a: {image: i, tag: t}} ¦ accessories/a: hosts are found by tag only if `servers` names roles
          accessories: {a: {image: i, hosts: [{h: t}]}} ¦ accessories/a/hosts/0: should be a string
          """)
  void a_mistake_is_told_in_kamals_words(String change, String message) {
    Project project = changed(change);

    InvalidConfiguration failure = catchThrowableOfType(InvalidConfiguration.class, project::read);

    assertThat(failure.problems().get(0).message()).isEqualTo(message);
    assertThat(failure.problems().get(0).where()).startsWith("config/deploy.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '|',
      textBlock =
          """
          minimum_version: 2.12
          minimum_version: 2.12.0.pre
          servers: {web: {hosts: [h], options: {restart: on-failure:3}}}
          servers: {web: {hosts: [h], proxy: false}}
          hooks_output: :quiet
          hooks_output: {pre-deploy: verbose}
          hooks_output: 5
          ssh: {port: "2222", config: false}
          boot: {limit: 2}
          builder: {arch: a, cache: {type: gha}, provenance: mode=max}
          env: {tags: {t: {A: 1}}}
          labels: {service: mine}
          """)
  void what_kamal_accepts_is_accepted(String change) {
    Project project = changed(change);

    assertThat(project.read().service()).isEqualTo("app");
  }
}
