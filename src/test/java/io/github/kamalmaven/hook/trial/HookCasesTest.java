package io.github.kamalmaven.hook.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of cases as people mistype them. */
final class HookCasesTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit: two           | wrong value of `exit`        | write a number",
        "commands: curl      | wrong value of `commands`    | write commands as NAME: {prints:",
        "commands: [curl]    | wrong value of `commands`    | write commands as NAME: {prints:",
        "output: [a, null]   | wrong value of `output`      | write a text, or a list of texts",
        "environment: {A: [b]} | wrong value of `environment` | write variables as NAME: text",
        "commands: {a: {print: x}} | unknown key: print | allowed here: complains, exit, prints",
        "name: again         | Duplicate field 'name'       | write a list of cases, each",
      })
  void a_wrong_key_or_value_says_what_is_right(String line, String what, String remedy)
      throws IOException {
    KamalException failure = read("- name: a\n  event: pre-deploy\n  " + line + "\n");

    assertThat(failure).hasMessage("A hook test cannot be read: " + what);
    assertThat(failure.where()).hasValueSatisfying(at -> assertThat(at).contains("cases.yml:3:"));
    assertThat(failure.remedy()).hasValueSatisfying(text -> assertThat(text).startsWith(remedy));
  }

  @Test
  void a_case_without_an_event_is_told() throws IOException {
    KamalException failure = read("- name: a\n");

    assertThat(failure)
        .hasMessage("A hook test cannot be read: a case lacks its `name` or `event`");
  }

  @ParameterizedTest
  @CsvSource({"just a text", "'- name: a\n  event: pre-deploy\n-\n'"})
  void what_is_no_case_is_told(String cases) throws IOException {
    KamalException failure = read(cases);

    assertThat(failure).hasMessage("A hook test cannot be read: this is no case");
  }

  @Test
  void a_stub_of_which_nothing_is_said_does_nothing() throws IOException {
    Files.writeString(
        directory.resolve("cases.yml"), "- {name: a, event: pre-deploy, commands: {curl: }}");

    HookCases cases = HookCases.in(directory).get(0);

    assertThat(cases.cases().get(0).commands())
        .containsEntry("curl", new HookCase.Stub(null, null, 0));
  }

  private KamalException read(String cases) throws IOException {
    Files.writeString(directory.resolve("cases.yml"), cases);
    return catchThrowableOfType(KamalException.class, () -> HookCases.in(directory));
  }
}
