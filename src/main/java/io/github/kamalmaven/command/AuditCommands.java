package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of a host in which every change is written down before it is made.
 *
 * <p>{@code Kamal::Commands::Auditor} and {@code Kamal::Tags}.
 */
public final class AuditCommands {
  private final Deployment deployment;
  private final String performer;
  private final String log;

  /**
   * The log of one deployment.
   *
   * @param performer who makes the changes: a mail address or a login
   */
  public AuditCommands(Deployment deployment, String performer) {
    this.deployment = deployment;
    this.performer = performer;
    this.log = new AppPaths(deployment).auditLog();
  }

  /**
   * Writes a line.
   *
   * @param at when
   * @param text what is done
   * @param tags what it is done to, such as a role's name
   */
  public CommandLine record(Instant at, String text, String... tags) {
    CommandLine echo = CommandLine.of("echo").plus(Word.quoted(line(at, text, List.of(tags))));
    return ServerCommands.ensureRunDirectory().and(echo.appendTo(log));
  }

  /** Prints the last 50 lines. */
  public CommandLine reveal() {
    return reveal(50);
  }

  /**
   * Prints its end.
   *
   * @param lines how many at most
   */
  public CommandLine reveal(int lines) {
    return CommandLine.of("tail", "-n", String.valueOf(lines), log);
  }

  private String line(Instant at, String text, List<String> tags) {
    List<String> all = new ArrayList<>();
    all.add(at.truncatedTo(ChronoUnit.SECONDS).toString());
    all.add(performer);
    deployment.destination().ifPresent(all::add);
    all.addAll(tags);
    return "[" + String.join("] [", all) + "] " + text;
  }
}
