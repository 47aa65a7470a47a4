package io.github.kamalmaven.mojo;

import io.github.kamalmaven.report.console.Ansi;
import java.io.Console;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;

/** Decides whether output is coloured. */
public final class Colours {
  /** Of Maven 3, and of Maven 4. */
  private static final List<String> SWITCHES =
      List.of("org.fusesource.jansi.Ansi", "org.jline.jansi.Ansi");

  private Colours() {}

  /** On a command line: on a terminal, unless {@code NO_COLOR} is set. */
  public static Ansi of(Map<String, String> environment) {
    return isUnwanted(environment) || !isTerminal() ? Ansi.OFF : Ansi.ON;
  }

  /** In Maven: as {@code style.color} says, else as Maven itself does. */
  static Ansi of(MavenSession session) {
    String style = session.getUserProperties().getProperty("style.color", "auto");
    return switch (style) {
      case "always", "yes", "force" -> Ansi.ON;
      case "never", "no", "none" -> Ansi.OFF;
      default -> isPlain() ? Ansi.OFF : of(System.getenv());
    };
  }

  /** Whether Maven writes for somebody who does not look at a terminal. */
  static boolean isPlain(MavenSession session) {
    return session.getUserProperties().getProperty("style.color") == null && isPlain();
  }

  private static boolean isUnwanted(Map<String, String> environment) {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /**
   * Whether Maven was told on its command line not to colour ({@code --color}, {@code -B}, {@code
   * -l}): it keeps that to itself, except for the switch of jansi, which it throws.
   */
  private static boolean isPlain() {
    return SWITCHES.stream().anyMatch(Colours::isOff);
  }

  private static boolean isOff(String jansi) {
    try {
      Class<?> known = Class.forName(jansi, true, MavenSession.class.getClassLoader());
      return Boolean.FALSE.equals(known.getMethod("isEnabled").invoke(null));
    } catch (ReflectiveOperationException | LinkageError absent) {
      return false;
    }
  }

  /** Whether somebody sits in front of this process: its input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // from Java 22 on the console itself is asked
  public static boolean isTerminal() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException impossible) {
      return false;
    }
  }
}
