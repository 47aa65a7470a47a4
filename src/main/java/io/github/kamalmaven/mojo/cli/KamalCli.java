package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.Colours;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Prompt;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.operation.EndedWith;
import io.github.kamalmaven.report.console.StreamLines;
import io.github.kamalmaven.report.console.Verbosity;
import java.util.List;
import java.util.Optional;

/**
 * The {@code kamal} command line.
 *
 * <p>{@code bin/kamal}. Exit status 0 for success, that of a command at the user's terminal, 1 for
 * everything else.
 */
public final class KamalCli {
  private final Terminal terminal;
  private final Wiring wiring;
  private final Prompt prompt;
  private final ParsedSwitches defaults;
  private final Optional<Place> around;
  private final Verbs verbs = Verbs.all();

  /**
   * @param terminal where the command line is given
   * @param wiring how deployments are put together
   */
  public KamalCli(Terminal terminal, Wiring wiring) {
    this(terminal, wiring, Prompt.of(wiring.environment()), ParsedSwitches.NONE, Optional.empty());
  }

  /**
   * @param terminal where the command line is given
   * @param wiring how deployments are put together
   * @param prompt asks who sits in front of it
   * @param defaults what counts where the command line says nothing
   * @param around the deployment whose hook gives it, if one does
   */
  KamalCli(
      Terminal terminal,
      Wiring wiring,
      Prompt prompt,
      ParsedSwitches defaults,
      Optional<Place> around) {
    this.terminal = terminal;
    this.wiring = wiring;
    this.prompt = prompt;
    this.defaults = defaults;
    this.around = around;
  }

  /** Runs a command line and ends the process with its exit status. */
  public static void main(String[] args) {
    UserTerminal.Presence presence =
        Colours.isTerminal() ? UserTerminal.Presence.SOMEBODY : UserTerminal.Presence.PIPE;
    Wiring wiring = Wiring.real(System.getenv(), presence);
    System.exit(new KamalCli(Terminal.ofProcess(System.getenv()), wiring).run(List.of(args)));
  }

  /**
   * Runs a command line.
   *
   * @param args its words, without {@code kamal}
   * @return its exit status
   */
  public int run(List<String> args) {
    StreamLines lines = new StreamLines(terminal.out(), terminal.err(), terminal.ansi());
    Screen screen = new Screen(lines, Verbosity.NORMAL, terminal.panels(), terminal.job());
    try {
      DirectRunner runner = new DirectRunner(terminal, wiring, prompt, around);
      new Dispatch(verbs, runner, screen, defaults).run(args);
      return 0;
    } catch (UsageError error) {
      terminal.err().println(error.getMessage());
    } catch (EndedWith told) {
      return told.status();
    } catch (RuntimeException failure) {
      complain(terminal.job().harmless(failure), isVerbose(args));
    }
    return 1;
  }

  private void complain(RuntimeException failure, boolean traced) {
    String text =
        failure instanceof KamalException known ? known.explanation() : failure.toString();
    terminal.err().println(terminal.ansi().error("ERROR: " + text));
    if (traced) {
      failure.printStackTrace(terminal.err());
    }
  }

  private boolean isVerbose(List<String> args) {
    return wiring.environment().containsKey("VERBOSE")
        || SwitchParser.parse(verbs.shared(), args).value("--verbose").equals(Optional.of("true"));
  }
}
