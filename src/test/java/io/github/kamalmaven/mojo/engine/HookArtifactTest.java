package io.github.kamalmaven.mojo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HookArtifactTest {
  private static final String COORDINATES = "com.example:company-hooks:1.0";

  @TempDir private Path directory;

  private final RepositorySystem repositories = mock(RepositorySystem.class);

  @Test
  void hooks_are_where_kamal_has_them_before_all_else() throws Exception {
    brings(".kamal/hooks/pre-deploy", "hooks/pre-deploy");

    Optional<Path> found = artifact(COORDINATES).directory();

    assertThat(found).hasValue(unpacked().resolve(".kamal/hooks"));
    assertThat(unpacked().resolve(".kamal/hooks/pre-deploy")).isExecutable();
  }

  @Test
  void hooks_may_be_in_a_directory_hooks() throws Exception {
    brings("hooks/pre-deploy", "META-INF/MANIFEST.MF");

    Optional<Path> found = artifact(COORDINATES).directory();

    assertThat(found).hasValue(unpacked().resolve("hooks"));
  }

  @Test
  void hooks_may_be_at_the_top() throws Exception {
    brings("pre-deploy");

    Optional<Path> found = artifact(COORDINATES).directory();

    assertThat(found).hasValue(unpacked());
  }

  @Test
  void nothing_is_got_before_a_hook_is_looked_for_and_then_only_once() throws Exception {
    brings("pre-deploy");
    HookArtifact artifact = artifact(COORDINATES);
    verify(repositories, never()).resolveArtifact(any(), any());

    artifact.directory();
    artifact.directory();

    verify(repositories, times(1)).resolveArtifact(any(), any());
  }

  @Test
  void without_maven_those_are_taken_that_were_unpacked_before() throws Exception {
    brings("hooks/pre-deploy");
    artifact(COORDINATES).directory();

    Optional<Path> found = withoutMaven().directory();

    assertThat(found).hasValue(unpacked().resolve("hooks"));
  }

  @Test
  void without_maven_and_never_unpacked_the_remedy_is_to_run_maven_once() {
    HookArtifact artifact = withoutMaven();

    assertThatThrownBy(artifact::directory)
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure)
                  .hasMessage(
                      "The hooks of com.example:company-hooks:1.0 are not here: only Maven can get"
                          + " them");
              assertThat(failure.where()).hasValue("x-maven/hooks");
              assertThat(failure.remedy())
                  .hasValueSatisfying(
                      remedy -> assertThat(remedy).startsWith("do the same with mvn once"));
            });
  }

  @Test
  void coordinates_that_are_none_are_told_with_their_form() {
    HookArtifact artifact = artifact("company-hooks");

    assertThatThrownBy(artifact::directory)
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("the hooks that x-maven/hooks names");
              assertThat(failure.where()).hasValue("company-hooks");
              assertThat(failure.remedy())
                  .hasValue("name an artifact of your repositories, as group:artifact:version");
            });
  }

  @Test
  void an_artifact_that_no_repository_has_is_named() throws ArtifactResolutionException {
    ArtifactResolutionException missing =
        new ArtifactResolutionException(List.of(), "no such artifact");
    when(repositories.resolveArtifact(any(), any())).thenThrow(missing);
    HookArtifact artifact = artifact(COORDINATES);

    assertThatThrownBy(artifact::directory)
        .isInstanceOf(KamalException.class)
        .hasMessage("Cannot get the hooks that x-maven/hooks names: no such artifact");
  }

  private HookArtifact artifact(String coordinates) {
    Engines maven = new Engines(repositories, mock(MavenSession.class), mock(MavenProject.class));
    return new HookArtifact(
        coordinates,
        directory.resolve("target"),
        Optional.of(new Downloads(maven, told -> {}, module -> JavaBuilds.NONE)));
  }

  private HookArtifact withoutMaven() {
    return new HookArtifact(COORDINATES, directory.resolve("target"), Optional.empty());
  }

  private Path unpacked() {
    return directory.resolve("target/com.example-company-hooks-1.0");
  }

  private void brings(String... files) throws IOException, ArtifactResolutionException {
    Path archive = directory.resolve("archive");
    for (String file : files) {
      Files.createDirectories(archive.resolve(file).getParent());
      Files.writeString(archive.resolve(file), "#!/bin/sh\n");
    }
    ArtifactResult result = new ArtifactResult(new ArtifactRequest());
    result.setArtifact(new DefaultArtifact(COORDINATES).setFile(archive.toFile()));
    when(repositories.resolveArtifact(any(), any())).thenReturn(result);
  }
}
