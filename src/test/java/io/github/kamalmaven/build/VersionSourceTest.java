package io.github.kamalmaven.build;

import static io.github.kamalmaven.build.BuildFixture.HEAD;
import static io.github.kamalmaven.build.BuildFixture.HERE;
import static io.github.kamalmaven.build.BuildFixture.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.VersionSource.Requested;
import io.github.kamalmaven.command.builder.BuildSample;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionSourceTest {
  private static final String EXISTS = "/usr/bin/env git rev-parse";

  private final Script script = new Script();

  @ParameterizedTest
  @CsvSource({"v1,     , v1", "v1, e1, v1", "' ', e1, e1", "    , e1, e1"})
  void the_option_goes_before_the_environment(String declared, String environment, String version) {
    Requested requested =
        new Requested(Optional.ofNullable(declared), Optional.ofNullable(environment));

    assertThat(source(requested, BuildSample.shop()).version().name()).isEqualTo(version);
  }

  @Test
  void an_empty_variable_is_no_version() {
    Requested requested = new Requested(Optional.empty(), Optional.of(""));

    assertThatThrownBy(() -> source(requested, BuildSample.shop()).version())
        .hasMessage("The environment variable VERSION is empty");
  }

  @Test
  void a_clone_is_built_from_the_revision_whatever_is_changed() {
    script.expect(HERE, EXISTS).answer(HERE, HEAD, "db569d8\n");

    assertThat(source(Requested.NONE, BuildSample.shop()).version().name()).isEqualTo("db569d8");
    script.assertAllRan();
  }

  @Test
  void a_changed_directory_gets_a_version_of_its_own() {
    script.expect(HERE, EXISTS).answer(HERE, STATUS, " M a\n").answer(HERE, HEAD, "db569d8\n");

    VersionSource source = source(Requested.NONE, BuildSample.shop().context("."));

    assertThat(source.version().name()).isEqualTo("db569d8_uncommitted_0123456789abcdef");
    assertThat(source.version()).as("asked again").isSameAs(source.version());
    script.assertAllRan();
  }

  @Test
  void an_unchanged_directory_has_the_version_of_its_revision() {
    script.expect(HERE, EXISTS).expect(HERE, STATUS).answer(HERE, HEAD, "db569d8\n");

    VersionSource source = source(Requested.NONE, BuildSample.shop().context("."));

    assertThat(source.version().name()).isEqualTo("db569d8");
  }

  @ParameterizedTest
  @CsvSource({"128, fatal: not a git repository", "127, env: git: No such file or directory"})
  void without_repository_or_git_a_version_must_be_chosen(int exit, String stderr) {
    script.fail(HERE, EXISTS, exit, stderr);

    assertThatThrownBy(() -> source(Requested.NONE, BuildSample.shop()).version())
        .hasMessage("Can't use commit hash as version, no git repository found in /src/shop")
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.remedy())
                    .contains(
                        "Choose a version with -Dkamal.version (kamal --version) or VERSION, or run git init and commit"));
  }

  private VersionSource source(Requested requested, BuildSample sample) {
    return new VersionSource(
        requested,
        sample.build().builder(),
        new GitRepository(script.local(), BuildFixture.PROJECT),
        () -> "0123456789abcdef");
  }
}
