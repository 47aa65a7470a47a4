package io.github.kamalmaven.host.local;

import io.github.kamalmaven.KamalException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of this process's terminal, through the program {@code stty}. */
public final class Stty {
  /** The terminal of the process, whatever its input and output are. */
  static final File TTY = new File("/dev/tty");

  private static final Pattern SIZE = Pattern.compile("(\\d+) (\\d+)");

  private final Map<String, String> environment;

  /**
   * @param environment the variables of the control machine
   */
  public Stty(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** All settings, as {@link #restore} takes them. */
  String settings() throws InterruptedException {
    return run("-g");
  }

  /**
   * Hands every key on as it is pressed, Ctrl-C included, and shows none; whoever reads waits for a
   * tenth of a second at most.
   */
  void makeRaw() throws InterruptedException {
    run("raw", "-echo", "min", "0", "time", "1");
  }

  /** Sets all settings back, even if the thread is being interrupted. */
  void restore(String settings) {
    boolean interrupted = Thread.interrupted();
    try {
      run(settings);
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Rows and columns; empty if the terminal does not know.
   *
   * @throws KamalException if there is no terminal, or no {@code stty}
   */
  public Optional<int[]> size() {
    try {
      Matcher size = SIZE.matcher(run("size"));
      return size.matches() && !size.group(1).equals("0") && !size.group(2).equals("0")
          ? Optional.of(
              new int[] {Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))})
          : Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private String run(String... arguments) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of("stty"));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectInput(TTY).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return output.strip();
      }
      throw unusable(output.strip(), new IOException(output));
    } catch (IOException missing) {
      throw unusable(String.valueOf(missing.getMessage()), missing);
    }
  }

  private static KamalException unusable(String reason, IOException cause) {
    return new KamalException(
        "The terminal cannot be used: " + reason,
        "stty " + TTY,
        "Install OpenSSH's client: with ssh on the PATH nothing else is needed",
        cause);
  }
}
