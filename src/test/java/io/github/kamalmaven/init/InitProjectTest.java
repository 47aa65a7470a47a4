package io.github.kamalmaven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookEvent;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InitProjectTest {
  @TempDir private Path project;
  private final List<String> lines = new ArrayList<>();

  @Test
  void without_a_pom_it_writes_a_general_set() throws IOException {
    run();

    assertThat(lines)
        .startsWith(
            "created  config/deploy.yml",
            "created  Dockerfile",
            "created  .dockerignore",
            "created  .kamal/secrets",
            "created  .kamal/hooks/pre-connect.sample")
        .contains(
            "Found:    no POM, Java 21, port 8080, no health check that is known",
            "Next:     kamal rehearse (mvn io.github.kamal-maven:kamal-maven-plugin:rehearse), which"
                + " needs no server");
    assertThat(project.resolve("Dockerfile")).content().contains("COPY target/*.jar app.jar");
  }

  @Test
  void what_is_there_is_kept_as_it_is() throws IOException {
    write("config/deploy.yml", "service: mine\n");
    write("Dockerfile", "FROM scratch\n");

    run();

    assertThat(lines)
        .startsWith("kept     Dockerfile", "kept     config/deploy.yml", "created  .kamal/secrets");
    assertThat(project.resolve("config/deploy.yml")).hasContent("service: mine");
    assertThat(project.resolve("Dockerfile")).hasContent("FROM scratch");
    assertThat(project.resolve(".dockerignore")).doesNotExist();
  }

  @Test
  void nobody_is_sent_to_fill_in_a_configuration_that_was_there() throws IOException {
    write("config/deploy.yml", "service: mine\n");
    write("Dockerfile", "FROM scratch\n");

    run();

    assertThat(lines).noneMatch(line -> line.startsWith("Edit:"));
  }

  @Test
  void a_second_run_changes_nothing() throws IOException {
    run();
    lines.clear();

    run();

    assertThat(lines).noneMatch(line -> line.startsWith("created"));
  }

  @Test
  void every_hook_has_a_sample_that_can_be_run() throws IOException {
    run();

    for (HookEvent event : HookEvent.values()) {
      Path sample = project.resolve(".kamal/hooks/" + event.hookName() + ".sample");
      assertThat(sample)
          .content()
          .startsWith("#!/bin/sh\n# Runs ")
          .contains("KAMAL_HOSTS", "xit status", "Rename it to " + event.hookName() + ",");
      assertThat(Files.readString(sample).contains("every secret"))
          .as(event.hookName())
          .isEqualTo(event.getsSecrets());
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        assertThat(sample).isExecutable();
      }
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_named() throws IOException {
    write("config", "a file where a directory belongs");

    assertThatThrownBy(this::run)
        .isInstanceOf(KamalException.class)
        .hasMessageStartingWith("Cannot write config/deploy.yml: ");
  }

  @Test
  void who_has_not_named_the_plugin_in_the_pom_is_told_to() throws IOException {
    write("pom.xml", pom(""));

    run();

    assertThat(lines)
        .containsSequence(
            "Add:      kamal-maven-plugin to the plugins in pom.xml: else Maven does not know kamal:",
            "Next:     mvn package kamal:rehearse, which needs no server");
  }

  @Test
  void who_has_named_it_is_not() throws IOException {
    String plugin = "<plugin><artifactId>kamal-maven-plugin</artifactId></plugin>";
    write("pom.xml", pom("<build><plugins>" + plugin + "</plugins></build>"));

    run();

    assertThat(lines).noneMatch(line -> line.startsWith("Add:"));
  }

  @Test
  void a_parent_says_how_to_choose_a_module() throws IOException {
    write("pom.xml", pom("<packaging>pom</packaging>"));

    run();

    assertThat(lines)
        .contains(
            "Modules:  this is a parent; `mvn kamal:init -pl MODULE` looks at one of its modules");
  }

  @Test
  void a_dockerfile_of_quarkus_is_used_where_it_is() throws IOException {
    write("src/main/docker/Dockerfile.jvm", "FROM scratch\n");

    run();

    assertThat(lines).startsWith("kept     src/main/docker/Dockerfile.jvm");
    assertThat(project.resolve("Dockerfile")).doesNotExist();
    assertThat(project.resolve("config/deploy.yml"))
        .content()
        .contains("  dockerfile: src/main/docker/Dockerfile.jvm\n");
  }

  private void run() {
    Optional<Pom> pom = PomFile.in(project);
    new InitProject(project, lines::add).run(pom);
  }

  private static String pom(String more) {
    return "<project><groupId>com.acme</groupId><artifactId>shop</artifactId>"
        + "<version>1.0</version>"
        + more
        + "</project>";
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
