package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.ShellWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Runs {@code kamal secrets …} of a secrets file in this process: a second Kamal would have to be
 * installed, and would not know the login that a vault's tool was just given.
 *
 * <p>{@code Kamal::Secrets::Dotenv::InlineCommandSubstitution}.
 */
final class InlineSecrets {
  private static final Pattern COMMAND = Pattern.compile("\\s*kamal\\s*secrets\\s+");

  private final Fetches fetches;

  /**
   * @param fetches makes requests to vaults
   */
  InlineSecrets(Fetches fetches) {
    this.fetches = fetches;
  }

  /** Whether a command is one of these. */
  static boolean matches(String command) {
    return COMMAND.matcher(command).lookingAt();
  }

  /** The request to a vault that a command makes, if it makes one. */
  static Optional<FetchSecrets> request(String command) {
    SecretsArguments arguments = arguments(command);
    List<String> words = arguments.words();
    return words.isEmpty() || !words.get(0).equals("fetch")
        ? Optional.empty()
        : Optional.of(
            new FetchSecrets(
                arguments.option("adapter"),
                arguments.option("account"),
                arguments.option("from"),
                words.subList(1, words.size())));
  }

  private static SecretsArguments arguments(String command) {
    return SecretsArguments.parse(ShellWords.split(COMMAND.matcher(command).replaceFirst("")));
  }

  /**
   * Runs a command.
   *
   * @param command with {@code kamal secrets} in front
   * @return what it would have printed
   */
  String run(String command) {
    List<String> words = arguments(command).words();
    String verb = words.isEmpty() ? "" : words.get(0);
    return switch (verb) {
      // Escaped so that $SECRETS, pasted into another command, stays one word.
      case "fetch" -> ShellWords.escape(fetches.json(request(command).orElseThrow()));
      case "extract" -> extract(words.subList(1, words.size()));
      default ->
          throw new KamalException(
              "kamal secrets " + verb + " cannot be used inside a secrets file",
              null,
              "Use kamal secrets fetch or kamal secrets extract");
    };
  }

  private static String extract(List<String> words) {
    if (words.size() != 2) {
      throw new KamalException(
          "kamal secrets extract takes a name and what was fetched, but was given "
              + words.size()
              + " arguments",
          null,
          "Write $(kamal secrets extract NAME $SECRETS), SECRETS being set above it in this file");
    }
    return ExtractSecret.from(words.get(0), words.get(1));
  }
}
