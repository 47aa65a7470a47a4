package io.github.kamalmaven.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Forty secrets of every shape on their way to simulated hosts; see also the test on real ones. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Environments there hold no such texts")
final class CanaryInSandboxTest {
  private static final String TELLTALE =
      """
      #!/bin/sh
      env
      echo "json: $JSON url: $URL pem: $PEM"
      for secret in "$PLAIN" "$JSON" "$DIGITS"; do
        printf %s "$secret" | base64
        printf 'Authorization: user:%s' "$secret" | base64 | tr -d '\\n'
        echo
      done
      echo "$DIGITS $HEX $LINES" >&2
      """;

  @TempDir private Path project;

  private SandboxShop shop;

  @BeforeEach
  void begin() throws IOException {
    shop = new SandboxShop(project);
    write(
        "config/deploy.yml",
        """
        service: shop
        image: acme/shop
        registry: {server: registry.example.test, username: bot, password: [PLAIN]}
        builder: {arch: amd64}
        servers: {web: [one], workers: {hosts: [two], cmd: work}}
        env: {secret: [%s]}
        output: {file: {path: log/kamal}}
        """
            .formatted(Canaries.names()));
    write(".kamal/secrets", Canaries.secretsFile());
  }

  @Test
  void there_are_forty_of_them() {
    assertThat(Canaries.all()).hasSize(40);
    assertThat(Canaries.environment()).hasSize(40);
    assertThat(Canaries.all()).anySatisfy(it -> assertThat(it.bytes()).isGreaterThan(65_000));
  }

  @Test
  void secrets_reach_the_container_and_nothing_else() throws Exception {
    hook("post-deploy", TELLTALE);

    int plain = shop.kamal("deploy", "--skip-push", "--version", "v1");
    int loud = shop.kamal("deploy", "--skip-push", "--version", "v2", "-v");
    int silent = shop.kamal("deploy", "--skip-push", "--version", "v3", "-q");

    assertThat(List.of(plain, loud, silent)).as(shop::told).containsOnly(0);
    assertThat(shop.host("one").docker().containers().find("shop-web-v3").orElseThrow().env())
        .containsAllEntriesOf(
            Canaries.all().stream().collect(Collectors.toMap(Canary::name, Canary::inContainer)));
    assertThat(finds()).isEmpty();
  }

  @Test
  void a_failing_hook_that_prints_all_it_knows_shows_none() throws Exception {
    hook("pre-deploy", TELLTALE + "exit 3\n");
    hook("post-deploy-failure", TELLTALE + "echo \"$KAMAL_ERROR\"\n");

    int exit = shop.kamal("deploy", "--skip-push", "--version", "v1", "-v");

    assertThat(exit).as(shop::told).isEqualTo(1);
    assertThat(shop.told()).contains("PLAIN=[REDACTED]");
    assertThat(finds()).isEmpty();
  }

  @Test
  void a_version_that_never_works_shows_none() throws Exception {
    shop.host("one").scene().misbehaving("shop-web-v1", Behaviour.unhealthy("listening"));

    int exit = shop.kamal("deploy", "--skip-push", "--version", "v1", "-v");

    assertThat(exit).as(shop::told).isEqualTo(1);
    assertThat(finds()).isEmpty();
  }

  private List<String> finds() throws DiskException {
    Finds finds = new Finds(Needles.ofAll());
    finds.text("screen", shop.told());
    shop.commands().forEach(command -> finds.text("command line", command));
    finds.tree(project, project.resolve(".kamal/secrets")::equals);
    for (String name : List.of("one", "two", "localhost")) {
      SandboxHost host = shop.host(name);
      for (String file : files(host.disk(), "/")) {
        if (!file.matches("/root/\\.kamal/apps/shop/env/roles/\\w+\\.env")) {
          finds.text(name + ":" + file, new String(host.disk().read(file), StandardCharsets.UTF_8));
        }
      }
    }
    return finds.found();
  }

  private static List<String> files(Disk disk, String directory) throws DiskException {
    List<String> all = new ArrayList<>();
    for (String name : disk.list(directory)) {
      String path = directory.equals("/") ? "/" + name : directory + "/" + name;
      if (disk.isDirectory(path)) {
        all.addAll(files(disk, path));
      } else {
        all.add(path);
      }
    }
    return all;
  }

  private void hook(String event, String script) throws IOException {
    Path file = write(".kamal/hooks/" + event, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
