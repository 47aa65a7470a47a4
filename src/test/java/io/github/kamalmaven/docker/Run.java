package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A program that has ended.
 *
 * @param words what was called
 * @param exit its status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Run(List<String> words, int exit, String out, String err) {

  /** The same, if it went well. */
  public Run mustSucceed() {
    assertThat(exit).as(() -> "exit status of " + this).isZero();
    return this;
  }

  /** The same, if it did not go well. */
  public Run mustFail() {
    assertThat(exit).as(() -> "exit status of " + this).isEqualTo(1);
    return this;
  }

  /** The lines of standard error. */
  List<String> errorLines() {
    return err.lines().toList();
  }

  @Override
  public String toString() {
    return "%s\n-- exit %d, out:\n%s\n-- err:\n%s"
        .formatted(String.join(" ", words), exit, out, err);
  }
}
