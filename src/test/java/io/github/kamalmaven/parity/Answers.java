package io.github.kamalmaven.parity;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a host answers: a failure of the scenario, or what was recorded, or what it says itself.
 *
 * @param failures the scenario's failures
 * @param recorded the recorded hosts' answers
 */
record Answers(Injections failures, RecordedAnswers recorded) {

  /** The answer to a command; the host runs it if no failure stands in front of it. */
  Reply to(String host, String text, Supplier<Reply> machine) {
    Optional<Reply> answer = failures.answer(host, text).or(() -> recorded.toQuestion(host, text));
    if (answer.isPresent()) {
      return answer.get();
    }
    Reply own = machine.get();
    return recorded.toChange(host, text).orElse(own);
  }
}
