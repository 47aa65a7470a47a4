package io.github.kamalmaven.build;

import static io.github.kamalmaven.build.BuildFixture.HERE;
import static io.github.kamalmaven.build.BuildFixture.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import org.junit.jupiter.api.Test;

class UncommittedChangesTest {
  private final BuildFixture fixture = new BuildFixture();

  @Test
  void changed_and_new_files_are_refused_by_name() {
    fixture.script.answer(HERE, STATUS, " M a\n?? b c\n?? target/\n");

    assertThatThrownBy(() -> changes().refuse("/src/shop"))
        .hasMessage(
            "There are uncommitted changes that would be in the image:\n M a\n ?? b c\n ?? target/")
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.remedy().orElseThrow())
                    .startsWith("add target/ to .gitignore; commit them"));
  }

  @Test
  void a_refusal_names_the_first_files_only() {
    fixture.script.answer(HERE, STATUS, "?? x\n".repeat(12));

    assertThatThrownBy(() -> changes().refuse("/src/shop")).hasMessageEndingWith("\n … and 2 more");
  }

  @Test
  void nothing_is_refused_in_a_clean_directory_or_without_git() {
    fixture.script.fail(HERE, STATUS, 128, "fatal: not a git repository");

    assertThatCode(() -> changes().refuse("/src/shop")).doesNotThrowAnyException();
  }

  private UncommittedChanges changes() {
    return UncommittedChanges.in(fixture.machine().git());
  }
}
