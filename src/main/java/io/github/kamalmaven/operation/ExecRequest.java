package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.Execution;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of the user's own that is to be run on hosts.
 *
 * @param command its text
 * @param interactive whether the user wants to sit in front of it
 * @param reuse whether it runs in a container that runs already
 * @param detach whether nobody waits for its end
 * @param raw whether its output is given on as it is
 * @param env further variables, in order
 */
public record ExecRequest(
    String command,
    boolean interactive,
    boolean reuse,
    boolean detach,
    boolean raw,
    Map<String, String> env) {

  /**
   * Refuses what makes no sense, in Kamal's words.
   *
   * @throws KamalException if there is no command, or its options exclude each other
   */
  public ExecRequest {
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    command = command.strip();
    exclude("Detach", detach, options(interactive, "interactive", reuse, "reuse"));
    exclude("Raw", raw, options(interactive, "interactive", detach, "detach"));
    if (command.isEmpty()) {
      throw new KamalException(
          "No command provided. You must specify a command to execute.",
          null,
          "add -Dkamal.command=\"...\"");
    }
  }

  /** What Docker is told. */
  public Execution execution(Execution.Interaction interaction) {
    return new Execution(command, interaction, detach, env);
  }

  /** What Docker is told where nobody sits in front. */
  public Execution execution() {
    return execution(Execution.Interaction.NONE);
  }

  private static List<String> options(
      boolean first, String firstName, boolean second, String secondName) {
    return first
        ? second ? List.of(firstName, secondName) : List.of(firstName)
        : second ? List.of(secondName) : List.of();
  }

  private static void exclude(String option, boolean wanted, List<String> others) {
    if (wanted && !others.isEmpty()) {
      throw new KamalException(
          option + " is not compatible with " + String.join(" or ", others),
          null,
          "leave out one of them");
    }
  }
}
