package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.mojo.plan.document.Step;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Commands as plans have them: what is known only when they are run has a name in angle brackets,
 * and so has every secret.
 */
final class Stable {
  private static final Pattern STAND_IN = Pattern.compile("__SECRET__(\\w+?)__(?!_)");
  private static final Map<Pattern, String> NAMES = names();

  private Stable() {}

  /** What stands for a secret as long as a plan is made: no shell changes it. */
  static String standIn(String key) {
    return "__SECRET__" + key + "__";
  }

  /** A text with names. */
  static String text(String text) {
    String result = text;
    for (Map.Entry<Pattern, String> one : NAMES.entrySet()) {
      result = one.getKey().matcher(result).replaceAll(one.getValue());
    }
    return named(result);
  }

  /** A command with names; a secret that has none is masked. */
  static Step.Command command(CommandLine command) {
    return new Step.Command(shown(command), command.input().map(Stable::input), false);
  }

  /** The line for the shell, with names for all that people must not see. */
  static String shown(CommandLine command) {
    String run = command.toRun();
    boolean named = STAND_IN.matcher(run).replaceAll("").equals(masked(command));
    return text(named ? run : command.toString());
  }

  /** The value of a variable with names. */
  static String value(Sensitive value) {
    return text(value.reveal());
  }

  private static String input(Sensitive input) {
    boolean named = STAND_IN.matcher(input.reveal()).replaceAll("").isBlank();
    return named ? named(input.reveal()) : Sensitive.MASK;
  }

  private static String masked(CommandLine command) {
    return STAND_IN.matcher(command.toString().replace(Sensitive.MASK, "")).replaceAll("");
  }

  private static String named(String text) {
    return STAND_IN.matcher(text).replaceAll("<secret $1>");
  }

  private static Map<Pattern, String> names() {
    Map<Pattern, String> names = new LinkedHashMap<>();
    names.put(
        Pattern.compile("(mkdir \\S*lock-\\S+ && echo \")[A-Za-z0-9+/=\n]*(\" > \\S+/details)"),
        "$1<lock details>$2");
    names.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"), "<time>");
    names.put(Pattern.compile("(?<=[\\s'\"]|^)[^\\s'\"]*/kamal-clones/[^/\\s'\"]+"), "<clone>");
    names.put(Pattern.compile("(?<=[-_])0{6,16}(?![0-9a-zA-Z])"), "<random>");
    return names;
  }
}
