package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.GoalMojo;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Gives a goal what a command line says. */
final class Binding {
  /** Asks for help wherever it stands. */
  static final String HELP = "--help";

  private final Verb verb;
  private final CommandLine goal;

  Binding(Verb verb, GoalMojo goal) {
    this.verb = verb;
    this.goal = new CommandLine(goal).setExpandAtFiles(false);
  }

  /** Whether the help of the verb is wanted, rather than {@code --help} inside a container. */
  boolean isAskedForHelp(List<String> words) {
    if (!words.contains(HELP)) {
      return false;
    }
    int place = SwitchParser.parse(Switches.of(goal.getCommandSpec()), words).rest().indexOf(HELP);
    return place >= 0 && (!takesMany() || place < positions().size());
  }

  /**
   * Sets the goal's fields.
   *
   * @param words what is left for the verb
   * @param shared what was found already
   * @throws UsageError if too many or too few words were given, or a wrong one
   */
  void bind(List<String> words, ParsedSwitches shared) {
    List<Switch> switches = Switches.of(goal.getCommandSpec());
    ParsedSwitches parsed = shared.then(SwitchParser.parse(switches, words));
    List<String> missing =
        switches.stream()
            .filter(option -> option.required() && !parsed.values().containsKey(option.name()))
            .map(Switch::name)
            .toList();
    if (!missing.isEmpty()) {
      throw UsageError.missing(missing);
    }
    if (!accepts(parsed.rest().size())) {
      throw UsageError.arguments(verb.name(), parsed.rest(), verb.usage());
    }
    goal.parseArgs(parsed.canonical().toArray(String[]::new));
  }

  private boolean accepts(int count) {
    int least = positions().stream().mapToInt(one -> one.arity().min()).sum();
    return count >= least && (takesMany() || count <= positions().size());
  }

  private boolean takesMany() {
    return positions().stream().anyMatch(one -> one.type().isArray() || one.isMultiValue());
  }

  private List<PositionalParamSpec> positions() {
    return goal.getCommandSpec().positionalParameters();
  }
}
