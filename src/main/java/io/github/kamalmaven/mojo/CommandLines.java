package io.github.kamalmaven.mojo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Understands the command lines that hooks call; the goals themselves do not know how. */
public interface CommandLines {

  /**
   * Runs a command line.
   *
   * @return its exit status
   */
  int run(Order order);

  /**
   * Does what a command line says, by goals of its own.
   *
   * @param words without {@code kamal}
   * @param runner where they run
   * @param screen where people see what happens
   * @param around whose parameters count where the command line says nothing
   * @throws io.github.kamalmaven.KamalException if it cannot be understood, or fails
   */
  void perform(List<String> words, GoalRunner runner, Screen screen, GoalMojo around);

  /** Those that are installed with this plugin. */
  static Optional<CommandLines> installed() {
    return ServiceLoader.load(CommandLines.class, CommandLines.class.getClassLoader()).findFirst();
  }

  /** Where the classes are that it takes to run one, without Maven around it. */
  List<Path> classPath();

  /**
   * A command line that a hook called.
   *
   * @param words without {@code kamal}
   * @param directory in which it was called
   * @param out its standard output
   * @param err its standard error
   * @param wiring how its deployment is put together
   * @param around the deployment that its hook belongs to, which is meant unless it says otherwise
   */
  record Order(
      List<String> words,
      Path directory,
      PrintStream out,
      PrintStream err,
      Wiring wiring,
      Optional<Place> around) {

    /** Copies the words. */
    public Order {
      words = List.copyOf(words);
    }
  }
}
