package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kamal takes in silence, although it cannot work or does nothing. */
class DoubtfulConfigurationTest {
  private static final String VALID =
      "service: app\nimage: app\nbuilder: {arch: amd64}\n"
          + "registry: {username: user, password: secret}\n";

  @TempDir Path directory;

  private Project with(String lines) {
    String servers = lines.contains("servers:") ? "" : "servers: [h]\n";
    return new Project(directory)
        .file("config/deploy.yml", VALID + lines.replace(" ; ", "\n") + "\n" + servers);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '|',
      textBlock =
          """
          ssh: {port: abc} ¦ 5:7: ssh/port: should be a number from 1 to 65535. No host can be reached like this
          ssh: {port: 70000} ¦ 5:7: ssh/port: should be a number from 1 to 65535. No host can be reached like this
          ssh: {proxy: a, proxy_command: b} ¦ 5:17: ssh/proxy_command: has no effect beside `proxy`. Keep one of them
          servers: [h, a, h] ¦ 5:17: servers/2: h is listed twice, first on line 5, it counts once, with the tags of the last; remove one
          servers: {web: {hosts: [h: t]}} ; env: {A: 1} ¦ 5:25: servers/web: unknown tag t of host h. Define it under `env/tags`, or remove it from the host
          servers: ["root@h:22"] ¦ 5:11: servers/0: a host is a name or an address only. Set login and port with `user` and `port` under `ssh`, for one host under `x-maven/hosts`
          x-maven: {hosts: {web-l: {port: 23}}} ; servers: [web-1] ¦ 5:19: x-maven/hosts/web-l: no role or accessory has this host, did you mean web-1?
          x-maven: {hosts: {192.0.2.200: {port: 23}}} ¦ 5:19: x-maven/hosts/192.0.2.200: no role or accessory has this host. Write it as under `servers`, one of: h
          labels: {service: x} ¦ 5:10: labels/service: replaces a label by which Kamal finds its containers. Destination, role and service are reserved
          run_directory: /x ¦ 5:1: run_directory: has no effect. Remove it: everything is kept in .kamal
          retain_containers: 500 ¦ 5:1: retain_containers: keeps 500 old containers and their images on every host. 5 is usual
          drain_timeout: -1 ¦ 5:1: drain_timeout: should not be negative. Give a number from 0 on
          deploy_timeout: 0 ¦ 5:1: deploy_timeout: should be more than 0. Give a number from 1 on
          boot: {limit: "no"} ¦ 5:8: boot/limit: should be a number of hosts or a percentage, such as 2 or 25%. The next boot fails over it
          boot: {limit: "2"} ¦ 5:8: boot/limit: Ruby Kamal fails over a number in quotes. Write 2 without them
          env: {secret: [A, "A:B"]} ¦ 5:19: env/secret/1: A is listed twice, first on line 5. The last counts; remove one
          env: {clear: {A: 1}, secret: [A]} ¦ 5:31: env/secret/0: A is clear and secret at once, see line 5. Docker takes the clear value; remove one
          env: {tags: {t: {A: 1}}} ¦ 5:14: env/tags/t: no host has this tag. Write `- HOST: t` among the hosts, or remove it
          proxy: {run: {bind_ips: [eth0]}} ¦ 5:26: proxy/run/bind_ips/0: eth0 is no address. Docker binds to addresses such as 10.0.0.1 or ::1
          proxy: {app_port: 0} ¦ 5:9: proxy/app_port: should be a number from 1 to 65535. Ports have no others
          proxy: {ssl: true, host: 10.0.0.1} ¦ 5:20: proxy/host: there are no automatic certificates for 10.0.0.1. Name the host as browsers do, or provide your own certificate under `ssl`
          accessories: {a: {host: h}} ¦ 5:15: accessories/a/image: is required. Without it, it cannot be booted
          accessories: {a: {image: i, host: h, files: [x]}} ¦ 5:46: accessories/a/files/0: should have a local and a remote path. Without them, the accessory cannot be booted
          servers: {web: {hosts: [h], options: {a: {b: c}}}} ¦ 5:42: servers/web/options/a: should be a string or an array. As a map it is handed to Docker the way Ruby prints it
          hooks_output: {pre-deply: quiet} ¦ 5:16: hooks_output/pre-deply: there is no hook of this name, did you mean pre-deploy?
          hooks_path: nowhere ¦ 5:1: hooks_path: there is no directory nowhere. So no hook runs
          aliases: {x: ap logs} ¦ 5:11: aliases/x: there is no command ap, did you mean app?
          aliases: {help: app logs} ¦ 5:11: aliases/help: `kamal help` means something else already. Give the alias another name
          drain_timeout: 1 ; drain_timeout: 2 ¦ 6:1: duplicate key: drain_timeout, it replaces the one on line 5. Keep one of them
          """)
  void a_doubt_is_told_with_its_line_and_the_deployment_is_read(String lines, String warning) {
    assertThat(with(lines).warnings()).containsExactly("config/deploy.yml:" + warning);
  }

  @Test
  void a_number_as_architecture_is_doubted() {
    Project project =
        new Project(directory)
            .file("config/deploy.yml", VALID.replace("amd64", "5") + "servers: [h]\n");

    assertThat(project.warnings())
        .containsExactly(
            "config/deploy.yml:3:17: builder/arch: 5 is no architecture that Docker knows."
                + " Usual ones are amd64 and arm64");
  }

  @Test
  void a_hook_that_cannot_run_is_doubted_in_its_own_file() {
    Project project = with("").file(".kamal/hooks/pre-deploy", "#!/bin/sh\n");

    assertThat(project.warnings())
        .containsExactly(
            ".kamal/hooks/pre-deploy:1:1: pre-deploy: the hook is not executable, so it fails."
                + " Run chmod +x .kamal/hooks/pre-deploy");
  }

  @Test
  void a_configuration_with_every_key_raises_no_doubt() {
    Project project =
        new Project(directory).file("config/deploy.yml", Project.resource("maximal.yml"));

    assertThat(project.warnings()).isEmpty();
    assertThat(project.read().role("spare").orElseThrow().hosts()).containsExactly("10.0.0.3");
  }

  @Test
  void what_cannot_work_fails_when_it_is_needed() {
    assertThatThrownBy(() -> with("ssh: {port: abc}").read().ssh().usablePort("h"))
        .isInstanceOf(KamalException.class)
        .hasMessage("No host can be reached: ssh/port is no number from 1 to 65535");
    assertThatThrownBy(() -> with("boot: {limit: all}").read().boot().groups(List.of("h"), 1))
        .isInstanceOf(KamalException.class)
        .hasMessage("boot/limit should be a number of hosts or a percentage, such as 2 or 25%");
  }

  @Test
  void a_file_that_is_no_text_is_refused_with_the_place() {
    Project project = new Project(directory);

    project.bytes("config/deploy.yml", new byte[] {'a', ':', '\n', (byte) 0xE9});
    KamalException latin = catchThrowableOfType(KamalException.class, project::read);
    project.bytes("config/deploy.yml", "a: b".getBytes(StandardCharsets.UTF_16));
    KamalException wide = catchThrowableOfType(KamalException.class, project::read);
    project.bytes("config/deploy.yml", new byte[3 * 1024 * 1024]);
    KamalException large = catchThrowableOfType(KamalException.class, project::read);

    assertThat(latin.explanation())
        .isEqualTo(
            "Configuration file is not UTF-8 text: byte 0xE9\n"
                + "  where: config/deploy.yml:2:1\n  to do: save it as UTF-8");
    assertThat(wide).hasMessage("Configuration file is UTF-16 text");
    assertThat(large).hasMessage("Configuration file is larger than 2 MiB");
  }

  @Test
  void each_unknown_key_has_its_own_line_and_its_own_neighbour() {
    Project project = with("proxy: {hst: a, healthchek: {}}");

    KamalException failure = catchThrowableOfType(KamalException.class, project::read);

    assertThat(failure)
        .hasMessage(
            "The configuration has 2 problems\n"
                + "config/deploy.yml:5:9: proxy: unknown key: hst, did you mean host?\n"
                + "config/deploy.yml:5:17: proxy: unknown key: healthchek, did you mean healthcheck?");
  }
}
