package io.github.kamalmaven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.builder.BuildSample;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.report.Event;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltFilesTest {
  @TempDir private Path module;
  @TempDir private Path clone;
  private final List<Event> events = new ArrayList<>();

  @Test
  void a_jar_that_is_there_is_built() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY target/*.jar app.jar\n").write("target/app.jar", "");

    assertThat(failure(BuildSample.shop())).isNull();
    assertThat(events).isEmpty();
  }

  @Test
  void a_jar_that_nobody_has_packaged_is_told_before_the_build() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY target/*.jar app.jar\n");

    KamalException failure = failure(BuildSample.shop());

    assertThat(failure).hasMessage("The Dockerfile copies target/*.jar, but there is no such file");
    assertThat(failure.where()).contains("Dockerfile:2");
    assertThat(failure.remedy())
        .contains("run mvn package first, or bind kamal:deploy to the phase deploy");
  }

  @Test
  void libraries_that_nobody_has_copied_are_told_with_the_goal_that_copies_them()
      throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY target/lib/ lib/\n");

    assertThat(failure(BuildSample.shop()).remedy())
        .contains(
            "run mvn package dependency:copy-dependencies -DincludeScope=runtime"
                + " -DoutputDirectory=target/lib");
  }

  @Test
  void two_jars_do_not_fit_into_one_file() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY target/*.jar app.jar\n");
    write("target/app-1.jar", "").write("target/app-2.jar", "");

    assertThat(failure(BuildSample.shop()))
        .hasMessage(
            "The Dockerfile copies target/*.jar to one file, but there are 2: app-1.jar,"
                + " app-2.jar");
  }

  @Test
  void two_jars_fit_into_a_directory() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY target/*.jar /app/\n");
    write("target/app-1.jar", "").write("target/app-2.jar", "");

    assertThat(failure(BuildSample.shop())).isNull();
  }

  @Test
  void arguments_of_the_build_and_its_stage_count() throws IOException {
    write("Dockerfile", "FROM a AS run\nARG JAR\nCOPY $JAR app.jar\nFROM a AS dev\n");
    BuildSample sample = BuildSample.shop().arg("JAR", Value.text("target/app.jar"));

    assertThat(failure(sample)).isNull();
    assertThat(failure(sample.target("run")))
        .hasMessage("The Dockerfile copies target/app.jar, but there is no such file");
  }

  @Test
  void a_clone_lacks_what_git_ignores() throws IOException {
    write("target/app.jar", "");
    Files.writeString(clone.resolve("Dockerfile"), "FROM scratch\nCOPY target/app.jar /\n");

    KamalException failure = failure(BuildSample.shop(), clone);

    assertThat(failure)
        .hasMessage(
            "The Dockerfile copies target/app.jar, but there is no such file in the clone that is"
                + " built: git ignores it");
    assertThat(failure.remedy().orElseThrow()).contains("kamal.buildFrom=directory");
  }

  @Test
  void a_jar_that_docker_is_not_to_see_is_told_with_both_places() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY target/app.jar /\n").write("target/app.jar", "");
    write(".dockerignore", ".git\ntarget\n");

    KamalException failure = failure(BuildSample.shop());

    assertThat(failure)
        .hasMessage(
            "The Dockerfile copies target/app.jar, but .dockerignore keeps target/ from Docker");
    assertThat(failure.where()).contains("Dockerfile:2, .dockerignore:2");
    assertThat(failure.remedy()).contains("add the line !target/app.jar to .dockerignore");
  }

  @Test
  void a_large_target_that_ends_up_in_the_image_is_remarked() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY . /\n").write("target/app.jar", "");
    try (RandomAccessFile jar = new RandomAccessFile(file("target/app.jar").toFile(), "rw")) {
      jar.setLength(30L << 20);
    }

    assertThat(failure(BuildSample.shop())).isNull();

    assertThat(events).hasSize(1);
    assertThat(((Event.Cautioned) events.get(0)).text())
        .startsWith("target/ has 30 MB, and Dockerfile:2 takes it into the image: write a file")
        .contains(".dockerignore");
  }

  @Test
  void whoever_has_a_dockerignore_knows_what_is_copied() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY . /\n").write("target/app.jar", "x");
    write(".dockerignore", "");

    assertThat(failure(BuildSample.shop())).isNull();
    assertThat(events).isEmpty();
  }

  @Test
  void a_context_of_its_own_is_looked_at_and_one_on_the_net_is_not() throws IOException {
    write("Dockerfile", "FROM scratch\nCOPY target/app.jar /\n").write("app/target/app.jar", "");

    assertThat(failure(BuildSample.shop().context("app"))).isNull();
    assertThat(failure(BuildSample.shop().context("https://example.test/shop.git"))).isNull();
    assertThat(failure(BuildSample.shop().context("."))).isNotNull();
  }

  private KamalException failure(BuildSample sample) {
    return failure(sample, module);
  }

  private KamalException failure(BuildSample sample, Path directory) {
    return catchThrowableOfType(
        KamalException.class,
        () ->
            new BuiltFiles(BuildFiles.SYSTEM, sample.build().builder(), directory)
                .check(module, events::add));
  }

  private BuiltFilesTest write(String path, String text) throws IOException {
    Files.createDirectories(file(path).getParent());
    Files.writeString(file(path), text);
    return this;
  }

  private Path file(String path) {
    return module.resolve(path);
  }
}
