package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The failures of a scenario, each put in front of the commands it is meant for. */
final class Injections {
  private final List<Scenario.Failure> left;

  Injections(List<Scenario.Failure> failures) {
    this.left = new ArrayList<>(failures);
  }

  /** The answer to give instead of running a command. */
  synchronized Optional<Reply> answer(String host, String text) {
    Optional<Scenario.Failure> failure =
        left.stream().filter(one -> isMeant(one, host, text)).findFirst();
    failure.filter(Scenario.Failure::once).ifPresent(left::remove);
    return failure.map(Scenario.Failure::answer);
  }

  private static boolean isMeant(Scenario.Failure failure, String host, String text) {
    return failure.host().map(host::equals).orElse(true) && failure.match().matcher(text).find();
  }
}
