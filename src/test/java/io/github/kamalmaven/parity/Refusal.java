package io.github.kamalmaven.parity;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the plugin fails on purpose and Kamal does not. */
enum Refusal {
  ROLLBACK(
      Allowance.ROLLBACK_FAILS,
      "rollback .*",
      "The app version '\\S+' is not available as a container"),
  ACCESSORY(
      Allowance.UNKNOWN_ACCESSORY_FAILS,
      "accessory \\S+ nope.*",
      "No accessory by the name of 'nope'"),
  MISSING_SECRET(Allowance.SECRETS_STRICT, "deploy .*", "ERROR: Secret '\\S+' not found in "),
  UNSET_VARIABLE(
      Allowance.SECRETS_STRICT,
      "(deploy|setup|app exec) .*",
      "ERROR: REGISTRY_PASSWORD is not whole: \\$COMMON is not set");

  private static final Pattern LOOKING =
      Pattern.compile("(?m)^(Error looking for container version .*| \\(use 'kamal app .*)$");

  private final Allowance row;
  private final Pattern commandLine;
  private final Pattern message;

  Refusal(Allowance row, String commandLine, String message) {
    this.row = row;
    this.commandLine = Pattern.compile(commandLine);
    this.message = Pattern.compile(message);
  }

  /** The refusal that a run ended with. */
  static Optional<Refusal> of(Scenario scenario, Result result) {
    String commandLine = String.join(" ", scenario.args());
    return Arrays.stream(values())
        .filter(refusal -> refusal.commandLine.matcher(commandLine).matches())
        .filter(refusal -> refusal.message.matcher(result.printed()).find())
        .findFirst();
  }

  /** What allows it. */
  Allowance row() {
    return row;
  }

  /** Whether it comes before anything is done. */
  boolean isAtOnce() {
    return row == Allowance.SECRETS_STRICT;
  }

  /** What Kamal printed, without the lines that it has in the place of the failure. */
  String withoutItsLines(String stdout) {
    return LOOKING.matcher(message.matcher(stdout).replaceAll("")).replaceAll("");
  }
}
