package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.sandbox.Execution;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The control machine of a rehearsal: hooks, secrets and questions to git are real, images are
 * built by the simulated Docker.
 */
public final class RehearsalLocal implements Local {
  /** Docker for a remote builder is told something in its environment. */
  private static final Pattern SIMULATED =
      Pattern.compile("(\\( export [^;]*; )?(/usr/bin/env )?(docker|pack) .*", Pattern.DOTALL);

  /** What a build does with its clone of the repository; a rehearsal builds from no sources. */
  private static final String CLONE = "/usr/bin/env git -C ";

  private final Local real;
  private final Path project;
  private final SandboxHost docker;

  /**
   * @param real runs what is real
   * @param project the project's directory
   * @param docker runs the rest
   */
  public RehearsalLocal(Local real, Path project, SandboxHost docker) {
    this.real = real;
    this.project = project;
    this.docker = docker;
  }

  @Override
  public Outcome run(CommandLine command) {
    return run(command, Surroundings.in(project));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    if (SIMULATED.matcher(command.toRun()).matches()) {
      return heard(simulate(command), surroundings.lines());
    }
    String text = command.toRun();
    return text.startsWith(CLONE) || text.contains(" git -C ")
        ? answerForClone(command, text)
        : real.run(command, surroundings);
  }

  @Override
  public void upload(Upload file) {
    real.upload(file);
  }

  private Outcome simulate(CommandLine command) {
    byte[] input =
        command.input().map(Sensitive::reveal).orElse("").getBytes(StandardCharsets.UTF_8);
    Execution execution = docker.exec(command.toRun(), input);
    return new Outcome(command, execution.exit(), execution.out(), execution.err());
  }

  private static Outcome heard(Outcome outcome, LineListener listener) {
    outcome.stdout().lines().forEach(line -> listener.line(Event.Stream.OUT, line));
    outcome.stderr().lines().forEach(line -> listener.line(Event.Stream.ERR, line));
    return outcome;
  }

  /** A clone is always clean and at the revision of the project. */
  private Outcome answerForClone(CommandLine command, String text) {
    boolean asked = text.contains("rev-parse HEAD");
    String answer =
        asked
            ? real.run(CommandLine.of("git", "rev-parse", "HEAD"), Surroundings.in(project))
                .stdout()
            : "";
    return new Outcome(command, 0, answer, "");
  }
}
