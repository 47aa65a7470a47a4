package io.github.kamalmaven.mojo;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.Report;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Option;

/**
 * A verb that somebody has to agree to, because it cannot be undone or interrupts a service.
 *
 * <p>{@code Kamal::Cli::Base#confirming}. Where nobody can be asked, as in Maven's batch mode and
 * on CI servers, only {@code kamal.confirmed} counts.
 */
public abstract class ConfirmedMojo extends KamalMojo {

  /**
   * Go ahead without asking; where nobody can be asked, as with {@code mvn -B} and on CI servers,
   * the goal needs it. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.confirmed", defaultValue = "false")
  @Option(names = {"-y", "--confirmed"})
  private boolean confirmed;

  /** What the verb is about to do, and whether that is meant. */
  protected abstract String question();

  @Override
  final boolean isAgreedTo(Prompt prompt, Report report) {
    if (confirmed || answerOf(prompt, report).equals("y")) {
      return true;
    }
    report.alarm("Aborted");
    return false;
  }

  private String answerOf(Prompt prompt, Report report) {
    while (true) {
      String answer =
          prompt.ask(question() + " [y, N] (N) ").map(String::strip).orElseThrow(this::unanswered);
      if (answer.isEmpty() || answer.equals("y") || answer.equals("N")) {
        return answer;
      }
      report.alarm("Your response must be one of: [y, N]. Please try again.");
    }
  }

  private KamalException unanswered() {
    return new KamalException(
        "Not confirmed: " + question(),
        null,
        "if it is meant, add -Dkamal.confirmed (kamal -y): nobody can be asked here");
  }
}
