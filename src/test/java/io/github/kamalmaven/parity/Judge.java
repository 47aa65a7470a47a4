package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a run with what was recorded. */
final class Judge {
  private static final Pattern UNKNOWN = Pattern.compile("Could not find command \"([^\"]+)\"");

  /** The words of the library that Kamal reaches hosts with. */
  private static final Pattern SSHKIT =
      Pattern.compile("(?m)(?:^|(?<=: ))Exceptions? (?:while executing )?on .*$");

  private static final Pattern SEEDING =
      Pattern.compile(
          "(?m)^Pulling image on (?:.* to seed the mirrors?|remaining hosts)\\.\\.\\.\\R");

  private static final List<String> PRINT = List.of("secrets", "print");

  /** A key, and its value up to the next key. */
  private static final Pattern VALUE = Pattern.compile("(?m)^(\\w+=)(?s:.*?)(?=\n\\w+=|\\z)");

  private final Scenario scenario;
  private final Allowances allowances;

  Judge(Scenario scenario, Allowances allowances) {
    this.scenario = scenario;
    this.allowances = allowances;
  }

  Verdict of(Result result) {
    if (isUnknown(result)) {
      return new Verdict.NotYet();
    }
    List<String> differences = new ArrayList<>();
    if (isRefusedAtOnce(result)) {
      differences.addAll(new Comparison(List.of(), changes(result.steps(), result)).differences());
    } else if (scenario.error().isPresent()) {
      FaultComparison comparison = new FaultComparison(scenario.error().get(), result);
      comparison.difference().ifPresent(differences::add);
      if (!comparison.isDefect() && differences.isEmpty()) {
        differences.addAll(story(result, scenario.stdout()));
      }
    } else {
      differences.addAll(success(result));
    }
    return differences.isEmpty()
        ? new Verdict.Holds(allowances.used())
        : new Verdict.Differs(List.copyOf(differences));
  }

  private boolean isRefusedAtOnce(Result result) {
    return Refusal.of(scenario, result)
        .filter(Refusal::isAtOnce)
        .filter(refusal -> allowances.use(refusal.row()))
        .isPresent();
  }

  private boolean isUnknown(Result result) {
    Matcher unknown = UNKNOWN.matcher(result.stderr());
    return unknown.find()
        && scenario.error().map(fault -> !fault.message().contains(unknown.group())).orElse(true);
  }

  private List<String> success(Result result) {
    if (result.exit() == 0) {
      return story(result, scenario.stdout());
    }
    Optional<Refusal> refusal = Refusal.of(scenario, result).filter(it -> allowances.use(it.row()));
    if (refusal.isEmpty()) {
      return List.of("fails here, but not with Kamal:\n" + result.printed().strip().indent(4));
    }
    return story(result, refusal.get().withoutItsLines(scenario.stdout()));
  }

  private List<String> story(Result result, String stdout) {
    List<String> differences = new ArrayList<>(changes(result));
    String printed =
        isSecretsPrint() && allowances.use(Allowance.SECRETS_PRINT_MASKED)
            ? VALUE.matcher(stdout).replaceAll("$1")
            : stdout;
    String seen =
        SEEDING.matcher(printed).find() && allowances.use(Allowance.MIRROR_OF_HUB)
            ? SEEDING.matcher(printed).replaceAll("")
            : printed;
    String recorded = result.placeholders().apply(SSHKIT.matcher(seen).replaceAll(""));
    new SaidComparison(recorded, result.printed()).difference().ifPresent(differences::add);
    return differences;
  }

  private boolean isSecretsPrint() {
    return scenario.args().subList(0, Math.min(2, scenario.args().size())).equals(PRINT);
  }

  private List<String> changes(Result result) {
    KamalsForm form = new KamalsForm(allowances, scenario);
    List<Change> recorded = form.recorded(new Changes(result.placeholders()).of(scenario.steps()));
    List<Change> actual = changes(form.of(result.steps()), result);
    EarlyLogins early = EarlyLogins.in(recorded, actual);
    return early.all().isEmpty() || !allowances.use(Allowance.CHECKED_BEFORE_BUILD)
        ? new Comparison(recorded, form.late(recorded, actual)).differences()
        : new Comparison(early.outOf(recorded), form.late(recorded, early.outOf(actual)))
            .differences();
  }

  private static List<Change> changes(List<Step> steps, Result result) {
    return new Changes(result.placeholders()).of(steps);
  }
}
