package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares how a run failed with how Kamal did: the same kind of failure, told with the same facts.
 *
 * @param fault how Kamal failed
 * @param result how the run ended here
 */
record FaultComparison(Scenario.Fault fault, Result result) {
  private static final Pattern ON_HOST =
      Pattern.compile("Exception while executing on host (\\S+): ");
  private static final Pattern COMMAND_STDERR =
      Pattern.compile("(?m)^\\S+ exit status: \\d+$[\\s\\S]*?^\\S+ stderr: (.*(?:\\n(?!\\n).*)*)");
  private static final Pattern YAML = Pattern.compile(".* at line (\\d+) column (\\d+)");
  private static final Pattern HOOK =
      Pattern.compile("(Hook `[\\w-]+` failed:)\\n\\S+ (exit status: \\d+)");
  private static final Pattern KEYS = Pattern.compile("(.*)unknown keys: (.*)");
  private static final Pattern DEFECT =
      Pattern.compile("undefined method|no implicit conversion|can't convert");

  /** What is different; empty if nothing is. */
  Optional<String> difference() {
    if (result.exit() == 0) {
      return Optional.of("does not fail here, but Kamal: " + fault.message());
    }
    String printed = result.printed();
    List<String> missing = facts().stream().filter(fact -> !isTold(fact, printed)).toList();
    if (missing.isEmpty() && !printed.contains("Exception") && printed.contains("ERROR: ")
        || fault.rubyClass().isEmpty() && missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "fails in another way:\n  Kamal %s: %s\n  not told here: %s\n  here:\n%s"
            .formatted(fault.rubyClass(), fault.message(), missing, printed.strip().indent(4)));
  }

  /** Whether Kamal failed by a defect of its own, so that nothing of it is a contract. */
  boolean isDefect() {
    return DEFECT.matcher(fault.message()).find();
  }

  /**
   * What was wrong and what to do about it may be told on lines of their own, and so may each of
   * several unknown keys.
   */
  private static boolean isTold(String fact, String printed) {
    Matcher keys = KEYS.matcher(fact);
    if (keys.matches()) {
      return Arrays.stream(keys.group(2).split(", ", -1))
          .allMatch(key -> printed.contains(keys.group(1) + "unknown key: " + key));
    }
    return Arrays.stream(fact.split("(?<=\\.) (?=[A-Z])|, (?=run )")).allMatch(printed::contains);
  }

  /** What has to be told. */
  private List<String> facts() {
    if (fault.rubyClass().equals("Psych::SyntaxError")) {
      return List.of(YAML.matcher(fault.message()).replaceFirst("config/deploy.yml:$1:$2"));
    }
    List<String> facts = new ArrayList<>();
    Matcher host = ON_HOST.matcher(fault.message());
    int from = 0;
    while (host.find()) {
      facts.add(host.group(1));
      from = host.end();
      facts.addAll(factsOf(upToNext(from)));
    }
    return from == 0 ? factsOf(fault.message()) : facts;
  }

  private String upToNext(int from) {
    Matcher next = ON_HOST.matcher(fault.message());
    return fault
        .message()
        .substring(from, next.find(from) ? next.start() : fault.message().length());
  }

  private List<String> factsOf(String message) {
    if (DEFECT.matcher(message).find()) {
      return List.of();
    }
    Matcher hook = HOOK.matcher(message);
    if (hook.find()) {
      return List.of(hook.group(1), hook.group(2).replace(":", ""));
    }
    Matcher command = COMMAND_STDERR.matcher(message);
    if (command.find()) {
      return List.of(command.group(1).strip());
    }
    return List.of(message.replace(". Run 'kamal lock help' for more information", "").strip());
  }
}
