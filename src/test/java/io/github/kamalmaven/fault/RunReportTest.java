package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a deploy leaves in {@code target/kamal} about itself. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class RunReportTest {
  @TempDir private Path folder;

  @Test
  void a_deploy_is_told_with_its_phases_hooks_hosts_and_commands() throws IOException {
    try (Shop shop = new Shop(folder, Shop.DEPLOY_YML)) {
      shop.setUp("old");

      Told told = shop.deploy("new");

      assertThat(told.out()).contains("Report: target/kamal/deploy.html\n");
      JsonNode run = report();
      assertThat(run.at("/outcome").textValue()).isEqualTo("succeeded");
      assertThat(run.at("/verb").textValue()).isEqualTo("deploy");
      assertThat(run.at("/version").textValue()).isEqualTo("new");
      assertThat(run.at("/phases").findValuesAsText("name"))
          .containsExactly(
              "Pull app image",
              "Acquiring the deploy lock",
              "Ensure kamal-proxy is running",
              "Detect stale containers",
              "Start container with version new (or reboot if already running)",
              "Prune old containers and images",
              "Releasing the deploy lock");
      assertThat(run.at("/hooks").findValuesAsText("name"))
          .containsExactly("pre-connect", "post-deploy");
      assertThat(run.at("/hosts").findValuesAsText("state")).containsOnly("ok");
      assertThat(run.at("/hosts").findValuesAsText("name")).startsWith("web-1", "web-2", "jobs-1");
      assertThat(run.at("/hosts/0/commands").findValuesAsText("command"))
          .anyMatch(command -> command.startsWith("docker pull "));
      assertThat(run.at("/hosts/0/uploads").findValuesAsText("path"))
          .contains(".kamal/apps/shop/env/roles/web.env");
    }
  }

  @Test
  void a_deploy_that_fails_names_the_host_and_the_command() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      shop.host("web-2").add(Fault.failing("^docker pull", "manifest unknown"));

      Told told = shop.deploy("new");

      assertThat(told.exit()).isEqualTo(1);
      JsonNode run = report();
      assertThat(run.at("/outcome").textValue()).isEqualTo("failed");
      assertThat(run.at("/failure/what").textValue()).isEqualTo(told.what());
      assertThat(run.at("/failure/hosts").toString()).isEqualTo("[\"web-2\"]");
      assertThat(run.at("/hosts/0/name").textValue()).isEqualTo("web-2");
      assertThat(run.at("/hosts/0/failure/todo").textValue()).startsWith("push this version first");
      assertThat(run.at("/hosts/0/commands"))
          .filteredOn(command -> command.has("failed"))
          .extracting(command -> command.get("command").textValue())
          .containsExactly("docker pull registry.example.test/acme/shop:new");
      assertThat(Files.readString(file("TEST-kamal.xml")))
          .contains("<testcase classname=\"kamal deploy hosts\" name=\"web-1\" time=\"0.000\"/>")
          .containsPattern("name=\"web-2\" time=\"\\S+\">\n +<failure message=\"docker exited");
    }
  }

  @Test
  void hosts_that_failed_are_named_by_all_files_although_one_has_written_a_secret()
      throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      shop.host("web-1").add(Fault.failing("^docker pull", "manifest unknown"));
      shop.host("web-2").add(Fault.failing("^docker pull", "correct-horse is no user"));

      Told told = shop.deploy("new");

      assertThat(told.what()).startsWith("Failed on 2 hosts").contains("[REDACTED] is no user");
      JsonNode run = report();
      assertThat(run.at("/failure/hosts").toString()).isEqualTo("[\"web-1\",\"web-2\"]");
      assertThat(run.at("/hosts/0/failure/what").textValue()).contains("manifest unknown");
      assertThat(run.at("/hosts/1/failure/what").textValue()).contains("[REDACTED] is no user");
      assertThat(run.at("/hosts").findValuesAsText("state")).startsWith("failed", "failed");
      assertThat(Files.readString(file("TEST-kamal.xml")))
          .containsPattern("name=\"web-1\" time=\"\\S+\">\n +<failure message=\"docker exited")
          .containsPattern("name=\"web-2\" time=\"\\S+\">\n +<failure message=\"docker exited")
          .doesNotContain("correct-horse");
      assertThat(Files.readString(file("deploy.html")))
          .contains("\"hosts\":[\"web-1\",\"web-2\"]")
          .doesNotContain("correct-horse");
    }
  }

  @Test
  void an_upgrade_of_the_proxies_has_a_report() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");

      Told told = shop.kamal("proxy", "upgrade", "-y", "--version", "old");

      assertThat(told.exit()).as(told::toString).isZero();
      assertThat(report().at("/verb").textValue()).isEqualTo("proxy upgrade");
    }
  }

  @Test
  void a_deploy_that_was_refused_before_anything_ran_says_so() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.write(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\n");

      shop.deploy("new");

      JsonNode run = report();
      assertThat(run.at("/failure/what").textValue()).contains("DB_PASSWORD");
      assertThat(run.at("/hosts").findValuesAsText("name")).startsWith("web-1", "web-2");
      assertThat(run.at("/hosts").findValuesAsText("state")).startsWith("untouched", "untouched");
      assertThat(run.at("/phases")).isEmpty();
    }
  }

  @Test
  void its_files_are_for_the_owner_only_and_git_does_not_see_them() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");

      shop.deploy("new");

      try (Stream<Path> files = Files.list(folder.resolve("target/kamal"))) {
        List<String> modes =
            files
                .filter(Files::isRegularFile)
                .filter(file -> !file.endsWith(".gitignore"))
                .map(RunReportTest::mode)
                .toList();
        assertThat(modes).isNotEmpty().containsOnly("rw-------");
      }
      assertThat(file(".gitignore")).hasContent("*");
    }
  }

  @Test
  void a_report_that_cannot_be_written_is_told_in_a_line_and_fails_nothing() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      shop.write("target/kamal/deploy.json/in the way", "");

      Told told = shop.deploy("new");

      assertThat(told.exit()).isZero();
      assertThat(told.out().lines().filter(line -> line.contains("eport of this run")))
          .singleElement()
          .asString()
          .startsWith("There is no report of this run in target/kamal: ");
    }
  }

  @Test
  void what_changes_nothing_has_no_report_and_neither_has_kamal() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");

      shop.kamal("app", "details");
      shop.kamal("deploy", "--skip-push", "--version", "new", "--parity", "run-report");

      assertThat(file("deploy.json")).doesNotExist();
    }
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(Files.readString(file("deploy.json")));
  }

  private Path file(String name) {
    return folder.resolve("target/kamal").resolve(name);
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
