package io.github.kamalmaven.ssh;

import io.github.kamalmaven.shell.Sensitive;
import java.util.List;
import java.util.Optional;

/**
 * Answers what hosts ask at a login besides for a key: a password, a one-time code. Safe for use by
 * several threads.
 */
public interface Respondent {
  /** There is nobody. */
  Respondent NOBODY =
      new Respondent() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public Optional<List<Sensitive>> answer(Questions questions) {
          return Optional.empty();
        }
      };

  /** Whether somebody can be asked. */
  boolean isThere();

  /**
   * Answers.
   *
   * @return an answer for each question, in their order; empty if nobody answers
   */
  Optional<List<Sensitive>> answer(Questions questions);

  /** Leaves the terminal to another program that asks, until what is returned is closed. */
  default Aside aside() {
    return () -> {};
  }

  /** While it is open, nothing else is drawn on the terminal. */
  @FunctionalInterface
  interface Aside extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * What a host asks at once; texts are the host's, without signs that steer a terminal.
   *
   * @param login who logs in where: {@code root@web-1}
   * @param introduction what the host says first, often nothing
   * @param questions may be none
   * @param again whether the last answers were wrong
   */
  record Questions(String login, String introduction, List<Question> questions, boolean again) {
    /** Copies the list. */
    public Questions {
      questions = List.copyOf(questions);
    }
  }

  /**
   * One of them.
   *
   * @param text the question
   * @param shown whether the answer may be seen while it is typed
   */
  record Question(String text, boolean shown) {}
}
