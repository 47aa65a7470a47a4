package io.github.kamalmaven.mojo.engine;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.engine.Ruby;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Ruby that is a process of its own: it reads its program from standard input, so that nothing of
 * it is seen in a list of processes.
 *
 * @param command what starts it; asking for it fails if it is not there
 * @param directory the project's, absolute
 * @param start runs processes there
 */
public record RubyProcess(Command command, Path directory, Start start) implements Ruby {
  /** Longer than somebody needs who is asked for a password by a command of the template. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** What starts a Ruby. */
  @FunctionalInterface
  public interface Command {

    /**
     * Its words.
     *
     * @throws KamalException if it is not there
     */
    String[] words();
  }

  /** Runs processes with an environment. */
  @FunctionalInterface
  public interface Start {

    /** The control machine, whose commands get these variables. */
    Local with(Map<String, String> environment);
  }

  /** The {@code ruby} on the PATH. */
  public static RubyProcess onPath(Map<String, String> environment, Path directory, Start start) {
    return new RubyProcess(
        () -> {
          if (find(environment).isEmpty()) {
            throw new KamalException(
                "There is no ruby to evaluate ERB",
                "PATH",
                "install Ruby, or choose kamal.erb=jruby or kamal.erb=builtin");
          }
          return new String[] {"ruby", "-EUTF-8", "-"};
        },
        directory,
        start);
  }

  private static Optional<Path> find(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(directory -> !directory.isBlank())
        .flatMap(directory -> Stream.of(directory + "/ruby", directory + "/ruby.exe"))
        .flatMap(RubyProcess::path)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Stream<Path> path(String text) {
    try {
      return Stream.of(Path.of(text));
    } catch (InvalidPathException ignored) {
      // Such a directory of the PATH holds no programs.
      return Stream.empty();
    }
  }

  @Override
  public void prepare() {
    command.words();
  }

  @Override
  public String run(String program, Map<String, String> environment) {
    Local local = start.with(environment);
    CommandLine line = CommandLine.of(command.words()).reading(Sensitive.of(program));
    Outcome outcome = local.run(line, surroundings());
    if (outcome.exit() != 0 && !outcome.stdout().endsWith("end\n")) {
      throw new KamalException(
          "ERB: Ruby ended with status %d: %s"
              .formatted(outcome.exit(), lastLine(outcome.stderr())),
          line.toString(),
          "see whether it runs by itself, or choose another by kamal.erb");
    }
    return outcome.stdout();
  }

  private Surroundings surroundings() {
    return Surroundings.in(directory).within(Optional.of(LIMIT));
  }

  private static String lastLine(String text) {
    return text.lines().reduce((first, second) -> second).orElse("");
  }
}
