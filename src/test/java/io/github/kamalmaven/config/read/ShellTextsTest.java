package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that stand in commands as they are written. */
final class ShellTextsTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          image: acme/shop;reboot      | image: it has `;`
          image: acme/$(reboot)        | image: it has `(`
          image: -v                    | image: it has `-`
          image: "a\\nb"                | image: it has a line break
          accessories: {db: {image: a, host: h, cmd: "a; b"}}      | accessories/db/cmd: it has `;`
          accessories: {db: {image: a, host: h, cmd: "a `b`"}}     | accessories/db/cmd: it has ```
          accessories: {db: {image: a, host: h, cmd: "a 'b"}}      | accessories/db/cmd: it has `'`
          accessories: {db: {image: a, host: h, port: "1 & 2"}}    | accessories/db/port: it has `&`
          accessories: {db: {image: a, host: h, labels: {a>b: c}}} | accessories/db/labels: the name has `>`
          accessories: {db: {image: a, host: "h;b"}}               | accessories/db/host: it has `;`
          accessories: {"d;b": {image: a, host: h}}                | accessories: the name has `;`
          accessories: {db: {image: a, host: h, network: "x --privileged"}} | accessories/db/network: it has a blank
          image: acme/shop --privileged | image: it has a blank
          asset_path: "/a$(reboot)"    | asset_path: it has `(`
          env: {clear: {"A;b": c}}     | env/clear: the name has `;`
          builder: {arch: "amd64$(reboot)"}                       | builder/arch: it has `(`
          builder: {arch: amd64, target: "run time"}              | builder/target: it has a blank
          builder: {arch: amd64, remote: "ssh://a`b`"}            | builder/remote: it has ```
          builder: {arch: amd64, context: ".; reboot"}            | builder/context: it has `;`
          builder: {arch: amd64, dockerfile: "--push"}            | builder/dockerfile: it has `-`
          builder: {arch: amd64, cache: {type: gha, options: "mode=max;x"}} | builder/cache/options: it has `;`
          builder: {arch: amd64, pack: {builder: b, buildpacks: ["a&b"]}}   | builder/pack/buildpacks/0: it has `&`
          builder: {arch: amd64, args: {"A;b": c}}                | builder/args: the name has `;`
          ssh: {user: "-oProxyCommand=x"}                         | ssh/user: it has `-`
          ssh: {proxy: "$(reboot)"}                               | ssh/proxy: it has `(`
          x-maven: {hosts: {h: {user: "a;b"}}}                    | x-maven/hosts/h/user: it has `;`
          x-maven: {releaseCommand: migrate && seed}               | x-maven/releaseCommand: it has `&`
          x-maven: {releaseCommand: migrate $DATABASE_URL}         | x-maven/releaseCommand: it has `$`
          """)
  void what_a_shell_would_take_for_more_is_refused(String line, String message) {
    Project project = project(line);

    KamalException failure = catchThrowableOfType(KamalException.class, project::read);

    assertThat(failure).hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: ${REGISTRY}/shop",
        "accessories: {db: {image: a, host: h, cmd: 'sh -c \"a && b > c\"'}}",
        "accessories: {db: {image: a, host: h, cmd: \"sh -c 'a; $(b)' --x=$HOME\"}}",
        "x-maven: {releaseCommand: java -jar /app.jar --migrate}",
        "x-maven: {releaseCommand: \"sh -c 'migrate && seed $DATABASE_URL'\"}",
        "x-maven: {releaseCommand: 'migrate \"jdbc:x?a=b&c=d\"'}",
        "accessories: {db: {image: a, host: h, volumes: ['/a:/b:ro', '~/x:/y']}}",
        "accessories: {my-db_1.x: {image: a, host: '2001:db8::1'}}",
        "accessories: {db: {image: a, host: h, port: '127.0.0.1:5432:5432', options: {memory: 1 g}}}",
        "env: {clear: {JAVA_OPTS: '-Xmx1g; (x)'}, tags: {eu-1: {A_B: c d}}}",
        "asset_path: /app/public/assets:ro",
        "builder: {arch: amd64, ssh: default=$SSH_AUTH_SOCK, provenance: mode=max}",
        "builder: {arch: amd64, context: 'https://git.example.test/a/b.git#main:app'}",
        "builder: {arch: amd64, driver: cloud acme/builders, cache: {type: gha, options: mode=max}}",
        "ssh: {user: 'CORP\\ada', proxy: me@jump.test, keys: ['~/.ssh/my key']}",
      })
  void what_it_takes_for_what_it_is_is_not(String line) {
    assertThat(project(line).read().service()).isEqualTo("shop");
  }

  private Project project(String line) {
    String image = line.startsWith("image") ? "" : "image: acme/shop\n";
    String builder = line.startsWith("builder") ? "" : "builder: {arch: amd64}\n";
    return new Project(directory)
        .file(
            "config/deploy.yml",
            """
            service: shop
            registry: {username: u, password: p}
            servers: [h]
            """
                + builder
                + image
                + line
                + "\n");
  }
}
