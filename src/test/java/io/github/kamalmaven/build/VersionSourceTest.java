package io.github.kamalmaven.build;

import static io.github.kamalmaven.build.BuildFixture.HEAD;
import static io.github.kamalmaven.build.BuildFixture.HERE;
import static io.github.kamalmaven.build.BuildFixture.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.build.version.ProjectVersion;
import io.github.kamalmaven.build.version.Stamp;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.config.plugin.VersionFrom;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionSourceTest {
  private static final String EXISTS = "/usr/bin/env git rev-parse";
  private static final Optional<VersionFrom> UNSAID = Optional.empty();
  private static final Optional<VersionFrom> PROJECT = Optional.of(VersionFrom.PROJECT);
  private static final Optional<VersionFrom> GIT = Optional.of(VersionFrom.GIT);

  private final Script script = new Script();
  private final List<String> notes = new ArrayList<>();

  @Test
  void the_environment_goes_before_git_and_the_pom() {
    VersionSource source = source(Optional.of("e1"), module("1.4.0"));

    assertThat(source.version(BuildFrom.CLONE, UNSAID).name()).isEqualTo("e1");
    assertThat(source.version(BuildFrom.CLONE, PROJECT).name()).isEqualTo("e1");
  }

  @Test
  void an_empty_variable_is_no_version() {
    VersionSource source = source(Optional.of(""), Optional.empty());

    assertThatThrownBy(() -> source.version(BuildFrom.CLONE, UNSAID))
        .hasMessage("The environment variable VERSION is empty");
  }

  @Test
  void a_variable_that_can_be_no_tag_is_refused_before_anything_is_built() {
    VersionSource source = source(Optional.of("1.4.0+5"), Optional.empty());

    assertThatThrownBy(() -> source.version(BuildFrom.CLONE, UNSAID))
        .hasMessage("The version '1.4.0+5' cannot be the tag of an image");
  }

  @Test
  void a_clone_is_built_from_the_revision_whatever_is_changed() {
    script.expect(HERE, EXISTS).answer(HERE, HEAD, "db569d8\n");

    Version found = of(source(Optional.empty(), Optional.empty()), BuildFrom.CLONE, UNSAID);

    assertThat(found.name()).isEqualTo("db569d8");
    script.assertAllRan();
  }

  @Test
  void a_changed_directory_gets_a_version_of_its_own() {
    script.expect(HERE, EXISTS).answer(HERE, STATUS, " M a\n").answer(HERE, HEAD, "db569d8\n");
    VersionSource source = source(Optional.empty(), Optional.empty());

    Version found = of(source, BuildFrom.DIRECTORY, UNSAID);

    assertThat(found.name()).isEqualTo("db569d8_uncommitted_0123456789abcdef");
    assertThat(of(source, BuildFrom.DIRECTORY, UNSAID)).isSameAs(found);
    script.assertAllRan();
  }

  @Test
  void an_unchanged_directory_has_the_version_of_its_revision() {
    script.expect(HERE, EXISTS).expect(HERE, STATUS).answer(HERE, HEAD, "db569d8\n");

    Version found = of(source(Optional.empty(), Optional.empty()), BuildFrom.DIRECTORY, UNSAID);

    assertThat(found.name()).isEqualTo("db569d8");
  }

  @ParameterizedTest
  @CsvSource({"128, fatal: not a git repository", "127, env: git: No such file or directory"})
  void without_repository_or_git_a_version_must_be_chosen(int exit, String stderr) {
    script.fail(HERE, EXISTS, exit, stderr);

    assertThatThrownBy(
            () -> of(source(Optional.empty(), Optional.empty()), BuildFrom.CLONE, UNSAID))
        .hasMessage("Can't use commit hash as version, no git repository found in /src/shop")
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.remedy())
                    .contains(
                        "Choose a version with -Dkamal.version (kamal --version) or VERSION, or run git init and commit"));
  }

  @Test
  void without_git_a_module_has_the_version_of_its_pom_and_that_is_told() {
    script.fail(HERE, EXISTS, 127, "env: git: No such file or directory");
    script.fail(HERE, HEAD, 127, "").fail(HERE, STATUS, 127, "");

    Version found =
        of(source(Optional.empty(), module("1.4.0-SNAPSHOT")), BuildFrom.DIRECTORY, UNSAID);

    assertThat(found.name()).isEqualTo("1.4.0-20261122.091503-0a1b2c3");
    assertThat(notes)
        .containsExactly(
            "Version 1.4.0-20261122.091503-0a1b2c3, by the POM: no git repository found here");
  }

  @Test
  void who_wants_the_version_of_git_does_not_get_that_of_the_pom() {
    script.fail(HERE, EXISTS, 128, "fatal: not a git repository");

    assertThatThrownBy(
            () -> of(source(Optional.empty(), module("1.4.0")), BuildFrom.DIRECTORY, GIT))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.remedy().orElseThrow()).contains("-Dkamal.versionFrom=project"));
  }

  @Test
  void a_snapshot_is_marked_with_the_revision_and_with_what_is_not_committed() {
    script.answer(HERE, HEAD, "3f2c1e9aa\n").answer(HERE, STATUS, " M a\n");

    Version found =
        of(source(Optional.empty(), module("1.4.0-SNAPSHOT")), BuildFrom.DIRECTORY, PROJECT);

    assertThat(found.name())
        .isEqualTo("1.4.0-20261122.091503-3f2c1e9_uncommitted_0123456789abcdef");
    assertThat(notes).isEmpty();
  }

  @Test
  void outside_of_maven_nobody_knows_the_version_of_the_pom() {
    Optional<MavenModule> unknown =
        Optional.of(new MavenModule(Path.of("/src/shop/target"), Optional.empty()));

    assertThatThrownBy(() -> of(source(Optional.empty(), unknown), BuildFrom.DIRECTORY, PROJECT))
        .hasMessage("The version of the POM is not known here");
  }

  private static Version of(VersionSource source, BuildFrom from, Optional<VersionFrom> choice) {
    return source.version(from, choice);
  }

  private static Optional<MavenModule> module(String version) {
    Stamp stamp = new Stamp(Instant.parse("2026-11-22T09:15:03Z"), "0a1b2c3");
    return Optional.of(
        new MavenModule(
            Path.of("/src/shop/target"), Optional.of(new ProjectVersion(version, stamp))));
  }

  private VersionSource source(Optional<String> environment, Optional<MavenModule> module) {
    return new VersionSource(
        environment,
        new GitRepository(script.local(), BuildFixture.PROJECT),
        module,
        () -> "0123456789abcdef",
        notes::add);
  }
}
