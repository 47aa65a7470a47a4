package io.github.kamalmaven.parity;

import io.github.kamalmaven.shell.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings both sides into one form where an allowance covers the difference. */
final class KamalsForm {
  private static final String SUBCOMMAND = "(?m)^KAMAL_SUBCOMMAND=.*\\n";
  private static final String ROLE = "(?m)^KAMAL_ROLE=.*\\n";

  private static final Pattern ENV_FILE =
      Pattern.compile("^(/usr/bin/env mkdir -p|upload) \\.kamal/apps/\\S+/env/roles");

  private final Allowances allowances;
  private final Scenario scenario;

  KamalsForm(Allowances allowances, Scenario scenario) {
    this.allowances = allowances;
    this.scenario = scenario;
  }

  /** What was recorded, without what is left out here on purpose. */
  List<Change> recorded(List<Change> changes) {
    List<Change> kept = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      boolean again = i > 0 && change.text().equals(changes.get(i - 1).text());
      if (!isSecondConnect(change, again) && !isUnfoundedBoot(change)) {
        kept.add(change);
      }
    }
    return kept;
  }

  private boolean isSecondConnect(Change change, boolean again) {
    return again
        && scenario.args().contains("details")
        && change.text().endsWith("/pre-connect")
        && allowances.use(Allowance.PRE_CONNECT_ONCE);
  }

  private boolean isUnfoundedBoot(Change change) {
    boolean secretMissing =
        scenario.error().map(fault -> fault.message().contains(": Secret '")).orElse(false);
    boolean boot =
        change.text().contains("] Booted ")
            || change.text().endsWith("mkdir -p .kamal/apps/shop/env/roles");
    return secretMissing && boot && allowances.use(Allowance.SECRETS_BEFORE_BOOT);
  }

  /** What was done here, without what hooks and commands find earlier than with Kamal. */
  List<Change> late(List<Change> recorded, List<Change> actual) {
    List<Change> kept = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      Change change = actual.get(i);
      List<Change> after = actual.subList(i, actual.size());
      boolean early = isEarlyNetwork(after) || isEarlyFile(recorded, after);
      if (!early || !allowances.use(Allowance.ENV_FILE_EARLY)) {
        kept.add(change);
      }
    }
    return kept;
  }

  /** Kamal makes no env file right after the network. */
  private static boolean isEarlyNetwork(List<Change> changes) {
    Change first = changes.get(0);
    return first.text().equals("docker network create kamal")
        && changes.stream()
            .filter(next -> next.host().equals(first.host()))
            .skip(1)
            .findFirst()
            .filter(next -> ENV_FILE.matcher(next.text()).find())
            .isPresent();
  }

  /** As many as Kamal's are still to come. */
  private static boolean isEarlyFile(List<Change> recorded, List<Change> changes) {
    Change first = changes.get(0);
    return ENV_FILE.matcher(first.text()).find()
        && changes.stream().filter(first::equals).count()
            > recorded.stream().filter(first::fulfils).count();
  }

  /** What was done here, as Kamal would do it. */
  List<Step> of(List<Step> steps) {
    return steps.stream().map(step -> step instanceof Step.Ran ran ? of(ran) : step).toList();
  }

  private Step of(Step.Ran ran) {
    if (Changes.isHook(ran.text())) {
      return without(
          ROLE, Allowance.HOOK_ROLE, without(SUBCOMMAND, Allowance.HOOK_SUBCOMMAND, ran));
    }
    return ran.text().contains(" --password-stdin") ? withPassword(ran) : ran;
  }

  private Step.Ran withPassword(Step.Ran ran) {
    if (ran.input().isEmpty() || !allowances.use(Allowance.PASSWORD_ON_STDIN)) {
      return ran;
    }
    String password = "-p " + Quoting.doubleQuoted(ran.input().get().strip());
    String text = ran.text().replace("--password-stdin", password);
    return new Step.Ran(ran.host(), text, Optional.empty(), ran.reply(), ran.changes());
  }

  private Step.Ran without(String variable, Allowance allowance, Step.Ran hook) {
    String printed = hook.reply().stdout();
    String without = printed.replaceAll(variable, "");
    if (without.equals(printed) || !allowances.use(allowance)) {
      return hook;
    }
    Reply reply = new Reply(hook.reply().exit(), without, hook.reply().stderr());
    return new Step.Ran(hook.host(), hook.text(), hook.input(), reply, hook.changes());
  }
}
