package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables and mounted files. */
class OwnPlacesTest {
  @TempDir Path project;

  @Test
  void variables_of_the_process_are_taken_as_they_are() {
    VaultFixture vault = env().variable("A", "a'1\n").variable("EMPTY", "");

    assertThat(vault.fetch("A", "EMPTY"))
        .containsExactly(Map.entry("A", "a'1\n"), Map.entry("EMPTY", ""));
  }

  @Test
  void a_variable_that_is_not_set_is_named() {
    KamalException failure = failure(env(), "NOPE");

    assertThat(failure).hasMessage("The variable NOPE is not set");
    assertThat(failure.remedy().orElse("")).contains("export NOPE=...");
  }

  @Test
  void variables_are_in_no_folder() {
    assertThat(failure(env().from("x"), "A"))
        .hasMessage("env has no folders, but was given --from x");
  }

  @ParameterizedTest
  @CsvSource({"s3cret\\n,s3cret", "s3cret\\r\\n,s3cret", "two\\nlines\\n\\n,two\\nlines\\n", "é,é"})
  void a_line_end_at_the_end_of_a_mounted_file_does_not_count(String text, String value) {
    VaultFixture vault = files().from("mounted").write("mounted/db", unescaped(text));

    assertThat(vault.fetch("db")).containsExactly(Map.entry("db", unescaped(value)));
  }

  @Test
  void a_file_that_is_not_there_is_named_with_those_that_are() {
    VaultFixture vault =
        files().from("mounted").write("mounted/db", "s3cret").write("mounted/key", "s3cret");

    KamalException failure = failure(vault, "bd");

    assertThat(failure.explanation())
        .isEqualTo(
            """
            There is no secret bd
              where: %s
              to do: There are: db, key"""
                .formatted(project.resolve("mounted/bd")));
  }

  @Test
  void a_directory_that_is_not_there_is_named() {
    KamalException failure = failure(files().from("nowhere"), "db");

    assertThat(failure.remedy().orElse(""))
        .startsWith(project.resolve("nowhere") + " cannot be listed");
  }

  @Test
  void without_a_directory_the_usual_one_is_meant() {
    assertThat(failure(files(), "no-such-secret-here").where())
        .contains("/run/secrets/no-such-secret-here");
  }

  @Test
  void what_is_no_text_is_told() throws IOException {
    Files.write(project.resolve("raw"), new byte[] {(byte) 0xff, 0});

    assertThat(failure(files().from("."), "raw")).hasMessage("The secret raw is not UTF-8 text");
    assertThat(failure(files().from(".."), project.getFileName().toString()).remedy())
        .contains("It is a directory: name a file in it");
  }

  private VaultFixture env() {
    return new VaultFixture(project, new EnvironmentVariables());
  }

  private VaultFixture files() {
    return new VaultFixture(project, new MountedFiles());
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n");
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
