package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.CommandLines;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.plan.PlanningRunner;
import io.github.kamalmaven.mojo.plan.document.HostState;
import io.github.kamalmaven.mojo.plan.document.PlanForm;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.shell.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows what a verb would do, and does nothing: every command and upload, by phase and host, with
 * secrets by their names. Runs no hook, asks no vault, builds nothing, and connects to hosts only
 * to look at them, if {@code kamal.planAssume=hosts} says so (for {@code ssh/key_data} with the
 * secrets that it names). {@code mvn -q kamal:plan} prints nothing else. Kamal itself does not have
 * it.
 *
 * <p>Example: {@code kamal plan --format json app boot}.
 *
 * @since 1.0.0
 */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
@Command(name = "plan")
public final class PlanMojo extends GoalMojo {

  /**
   * The verb that is planned, with its words and options, as on the command line and without {@code
   * kamal}. Example: {@code deploy --skip-push}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.args", defaultValue = "deploy")
  private String args = "deploy";

  /** On a command line the verb stands by itself. */
  @Parameters(index = "0..*", paramLabel = "[VERB...]")
  private List<String> words = List.of();

  /**
   * How the plan is written: {@code text} (for people; hosts on which the same is done stand
   * together), {@code json} (for programs, for comparing and for approving) or {@code script} (a
   * bash script that does the same on the hosts, for people who want to read it and run it by hand;
   * needs {@code kamal.planAssume} other than {@code deployed}). Example: {@code json}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.planFormat", defaultValue = "text")
  @Option(names = "--format")
  private String format = "text";

  /**
   * What the hosts are taken to be like before: {@code deployed} (set up, with a previous version
   * running), {@code docker} (there is Docker, and nothing else), {@code empty} (there is nothing,
   * not even Docker) or {@code hosts} (as they are: they are connected to and looked at, by
   * commands that only read). The default is {@code deployed}, and {@code empty} for the verbs
   * setup and server bootstrap. Example: {@code hosts}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.planAssume")
  @Option(names = "--assume")
  private @Nullable String assume;

  /**
   * File to write the plan to, relative to the project's directory; its directories are made. By
   * default it is printed. Example: {@code target/plan.json}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.outputFile")
  @Option(names = "--output-file")
  private @Nullable String outputFile;

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    PlanForm form = PlanForm.named(format);
    PlanningRunner planning =
        new PlanningRunner(runner, Optional.ofNullable(assume).map(HostState::assumed));
    if (runner.isMeant(request(List.of("plan"), false, screen.verbosity()), screen)) {
      List<String> verb = words.isEmpty() ? ShellWords.split(args) : words;
      CommandLines.installed()
          .orElseThrow(() -> new IllegalStateException("The plugin is incomplete"))
          .perform(verb, planning, screen, this);
      planning.plan().map(form::write).ifPresent(text -> write(text, runner, screen));
    }
  }

  private void write(String text, GoalRunner runner, Screen screen) {
    if (outputFile == null) {
      text.lines().forEach(line -> screen.lines().write(Level.RESULT, line));
      return;
    }
    Path file = runner.here().directory().resolve(outputFile).normalize();
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new KamalException(
          "The plan cannot be written: " + failure, file.toString(), "name another file", failure);
    }
    screen.lines().write(Level.INFO, "Wrote the plan to " + outputFile);
  }
}
