package io.github.kamalmaven.secret;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs the commands that secrets files contain. */
public final class SecretCommands {
  private static final Pattern LAST_LINE_END = Pattern.compile("(?:\\r\\n|\\n|\\r)\\z");

  private final Local local;
  private final Surroundings surroundings;
  private final Report report;
  private final SecretAdapters adapters;

  /**
   * @param local runs them
   * @param surroundings the project's directory, and what is to be added to the environment
   * @param report hears what they write to standard error; standard output is the secret
   * @param adapters the vaults that {@code kamal secrets fetch} may ask
   */
  public SecretCommands(
      Local local, Surroundings surroundings, Report report, SecretAdapters adapters) {
    this.local = local;
    this.surroundings = surroundings;
    this.report = report;
    this.adapters = adapters;
  }

  /**
   * What a command writes to standard output, whatever its exit status, as in Kamal.
   *
   * @param command with values of variables to run, with their names to show
   */
  CommandOutput output(Word command) {
    if (InlineSecrets.matches(command.run())) {
      return new CommandOutput(withoutLastLineEnd(inline(command)), Optional.empty());
    }
    Outcome outcome = spawn(command);
    Optional<String> failure =
        outcome.succeeded() ? Optional.empty() : Optional.of(describe(outcome));
    return new CommandOutput(withoutLastLineEnd(outcome.stdout()), failure);
  }

  private static String withoutLastLineEnd(String written) {
    return LAST_LINE_END.matcher(written).replaceFirst("");
  }

  private static String describe(Outcome outcome) {
    Optional<String> reason =
        outcome.stderr().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    return "failed with exit status " + outcome.exit() + reason.map(": "::concat).orElse("");
  }

  /** What a vault answers, as one JSON object on one line. */
  String fetched(FetchSecrets request) {
    return request.json(adapters);
  }

  private String inline(Word command) {
    return new InlineSecrets(adapters).run(command.run());
  }

  private Outcome spawn(Word command) {
    CommandLine line = CommandLine.script(command);
    Surroundings heard = surroundings.heardBy((stream, text) -> hear(line, stream, text));
    return local.run(line, heard);
  }

  private void hear(CommandLine line, Event.Stream stream, String text) {
    if (stream == Event.Stream.ERR) {
      report.on(new Event.CommandWrote(Local.NAME, line.toString(), stream, text));
      report.on(new Event.Followed("secrets", stream, text));
    }
  }
}
