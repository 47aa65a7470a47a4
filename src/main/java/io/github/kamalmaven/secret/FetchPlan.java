package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests to vaults stand in secrets files, in groups that may be made at the same time.
 *
 * <p>Found by evaluating the files without running anything: what a command would print is unknown,
 * and a request that depends on something unknown is in no group. A command of the user's ends a
 * group, for it may do what later requests need: a login, a tunnel.
 */
final class FetchPlan {
  /** Nothing is expected: each request is made when it is met. */
  static final FetchPlan NONE = new FetchPlan();

  /** No text holds this character. */
  private static final String UNKNOWN = "\uFFFF";

  private final List<List<FetchSecrets>> groups = new ArrayList<>(List.of(new ArrayList<>()));

  private FetchPlan() {}

  /**
   * The plan of files.
   *
   * @param texts of the files by name, in the order in which they are evaluated
   * @param environment what they may refer to
   */
  static FetchPlan of(Map<String, String> texts, Map<String, String> environment) {
    FetchPlan plan = new FetchPlan();
    texts.forEach((name, text) -> plan.read(name, text, environment));
    return plan;
  }

  private void read(String name, String text, Map<String, String> environment) {
    try {
      new DotenvParser(environment, this::note, Map.of(), value -> {}).parse(name, text);
    } catch (KamalException mistake) {
      // Evaluating the file will tell it, after all that stands above it.
    }
  }

  private CommandOutput note(Word command) {
    if (!InlineSecrets.matches(command.run())) {
      groups.add(new ArrayList<>());
    } else if (!command.run().contains(UNKNOWN)) {
      InlineSecrets.request(command.run())
          .filter(request -> groups.stream().noneMatch(group -> group.contains(request)))
          .ifPresent(groups.get(groups.size() - 1)::add);
    }
    return new CommandOutput(UNKNOWN, Optional.empty());
  }

  /** The requests that may be made at the same time as this one, which is among them. */
  List<FetchSecrets> together(FetchSecrets request) {
    return groups.stream()
        .filter(group -> group.contains(request))
        .findFirst()
        .orElse(List.of(request));
  }
}
