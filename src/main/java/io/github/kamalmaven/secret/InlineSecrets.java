package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.ShellWords;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs {@code kamal secrets …} of a secrets file in this process: a second Kamal would have to be
 * installed, and would not know the login that a vault's tool was just given.
 *
 * <p>{@code Kamal::Secrets::Dotenv::InlineCommandSubstitution}.
 */
final class InlineSecrets {
  private static final Pattern COMMAND = Pattern.compile("\\s*kamal\\s*secrets\\s+");

  private final SecretAdapters adapters;

  InlineSecrets(SecretAdapters adapters) {
    this.adapters = adapters;
  }

  /** Whether a command is one of these. */
  static boolean matches(String command) {
    return COMMAND.matcher(command).lookingAt();
  }

  /**
   * Runs a command.
   *
   * @param command with {@code kamal secrets} in front
   * @return what it would have printed
   */
  String run(String command) {
    String rest = COMMAND.matcher(command).replaceFirst("");
    SecretsArguments arguments = SecretsArguments.parse(ShellWords.split(rest));
    String verb = arguments.words().isEmpty() ? "" : arguments.words().get(0);
    List<String> words =
        arguments.words().subList(verb.isEmpty() ? 0 : 1, arguments.words().size());
    return switch (verb) {
      case "fetch" -> fetch(arguments, words);
      case "extract" -> extract(words);
      default ->
          throw new KamalException(
              "kamal secrets " + verb + " cannot be used inside a secrets file",
              null,
              "Use kamal secrets fetch or kamal secrets extract");
    };
  }

  private String fetch(SecretsArguments arguments, List<String> names) {
    FetchSecrets fetch =
        new FetchSecrets(
            arguments.option("adapter"),
            arguments.option("account"),
            arguments.option("from"),
            names);
    // Escaped so that $SECRETS, pasted into another command, stays one word.
    return ShellWords.escape(fetch.json(adapters));
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
