package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ConfirmedMojoTest {
  private final List<String> asked = new ArrayList<>();
  private final List<Event> told = new ArrayList<>();

  @Test
  void only_a_y_is_a_yes() {
    assertThat(isAgreedTo("y")).isTrue();

    assertThat(asked).containsExactly("The disk will be wiped. Are you sure? [y, N] (N) ");
    assertThat(told).isEmpty();
  }

  @Test
  void an_empty_answer_is_a_no_and_says_so() {
    assertThat(isAgreedTo("")).isFalse();

    assertThat(told).containsExactly(new Event.Said(Event.Tone.ERROR, "Aborted"));
  }

  @Test
  void what_is_neither_is_asked_again() {
    assertThat(isAgreedTo("yes", "Y", "y")).isTrue();

    assertThat(asked).hasSize(3);
  }

  @Test
  void where_nobody_answers_the_failure_names_the_parameter() {
    assertThatThrownBy(this::isAgreedTo)
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.explanation())
                    .isEqualTo(
                        """
                        Not confirmed: The disk will be wiped. Are you sure?
                          to do: if it is meant, add -Dkamal.confirmed (kamal -y): nobody can be \
                        asked here"""));
  }

  @Test
  void what_is_confirmed_beforehand_is_not_asked() {
    Wipe wipe = new Wipe();
    new CommandLine(wipe).parseArgs("-y");

    assertThat(wipe.isAgreedTo(Prompt.NOBODY, told::add)).isTrue();
  }

  private boolean isAgreedTo(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return new Wipe()
        .isAgreedTo(
            question -> {
              asked.add(question);
              return Optional.ofNullable(left.poll());
            },
            told::add);
  }

  @CommandLine.Command(name = "wipe")
  private static final class Wipe extends ConfirmedMojo {
    @Override
    protected String question() {
      return "The disk will be wiped. Are you sure?";
    }

    @Override
    protected void run(DeployContext context) {
      throw new AssertionError("not expected");
    }
  }
}
