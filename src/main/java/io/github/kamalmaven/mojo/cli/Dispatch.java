package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.shell.ShellWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a command line means and does it.
 *
 * <p>{@code Thor.dispatch} and {@code Kamal::Cli::Alias::Command}.
 */
final class Dispatch {
  private static final String DEFAULT_CONFIG = "config/deploy.yml";

  private final Verbs verbs;
  private final GoalRunner runner;
  private final Screen screen;
  private final ParsedSwitches defaults;
  private final Set<String> expanded = new HashSet<>();

  /**
   * @param verbs what can be done
   * @param runner where it is done
   * @param screen where people see it
   * @param defaults what counts where the command line says nothing
   */
  Dispatch(Verbs verbs, GoalRunner runner, Screen screen, ParsedSwitches defaults) {
    this.verbs = verbs;
    this.runner = runner;
    this.screen = screen;
    this.defaults = defaults;
  }

  /**
   * Does what a command line says.
   *
   * @param args its words, without {@code kamal}
   * @throws io.github.kamalmaven.KamalException if it cannot be understood, or fails
   */
  void run(List<String> args) {
    if (args.equals(List.of("--version"))) {
      run(List.of("version"));
      return;
    }
    boolean begins = !args.isEmpty() && !args.get(0).startsWith("-");
    String word = begins ? verbs.mainWord(args.get(0)) : Verbs.HELP;
    List<String> others = begins ? args.subList(1, args.size()) : args;
    if (verbs.main().containsKey(word)) {
      run(verbs.main().get(word), others, defaults);
    } else if (verbs.isKamalsFamily(word)) {
      runFamily(word, parseShared(others));
    } else if (word.equals(Verbs.HELP)) {
      help(others);
    } else if (word.equals(Verbs.COMPLETION)) {
      complete(others);
    } else {
      runAlias(word, others);
    }
  }

  /** Thor parses twice: first what all verbs know, then what is left for the verb. */
  private void runFamily(String family, ParsedSwitches shared) {
    List<String> rest = shared.rest();
    boolean begins = !rest.isEmpty() && !rest.get(0).startsWith("-");
    String word = begins ? verbs.wordIn(family, rest.get(0)) : Verbs.HELP;
    List<String> others = begins ? rest.subList(1, rest.size()) : rest;
    Verb verb = verbs.families().getOrDefault(family, Map.of()).get(word);
    if (verb != null) {
      run(verb, others, shared);
    } else if (word.equals(Verbs.HELP)) {
      List<String> words = new ArrayList<>(List.of(family));
      words.addAll(others);
      help(words);
    } else {
      throw verbs.unknownIn(family, rest.get(0));
    }
  }

  private void run(Verb verb, List<String> words, ParsedSwitches shared) {
    GoalMojo goal = verb.newGoal();
    Binding binding = new Binding(verb, goal);
    if (binding.isAskedForHelp(words)) {
      print(new Help(verbs).of(verb));
      return;
    }
    binding.bind(words, shared);
    runner.perform(goal, screen);
  }

  private void complete(List<String> words) {
    if (words.contains(Binding.HELP)) {
      help(List.of(Verbs.COMPLETION));
    } else {
      print(new Completion(verbs).of(words));
    }
  }

  private void runAlias(String word, List<String> others) {
    Optional<String> line =
        expanded.add(word) ? alias(word, parseShared(others)) : Optional.empty();
    Verb extra = verbs.extras().get(word);
    if (line.isPresent()) {
      List<String> words = new ArrayList<>(ShellWords.split(line.get()));
      words.addAll(others);
      run(words);
    } else if (extra != null) {
      run(extra, others, defaults);
    } else if (verbs.families().containsKey(word)) {
      runFamily(word, parseShared(others));
    } else {
      throw verbs.unknown(word);
    }
  }

  private Optional<String> alias(String word, ParsedSwitches parsed) {
    Path configFile = Path.of(parsed.value("--config-file").orElse(DEFAULT_CONFIG));
    if (Files.notExists(runner.here().directory().resolve(configFile))) {
      return Optional.empty();
    }
    Optional<ErbChoice> erb = parsed.value("--erb").map(ErbChoice::named);
    return Optional.ofNullable(
        runner
            .aliases(at -> new Place(at, configFile, parsed.value("--destination"), erb))
            .get(word));
  }

  private void help(List<String> words) {
    boolean named = words.stream().anyMatch(word -> !word.startsWith("-"));
    print(new Help(verbs).about(named ? parseShared(words).rest() : List.of()));
  }

  private ParsedSwitches parseShared(List<String> words) {
    return defaults.then(SwitchParser.parse(verbs.shared(), words));
  }

  private void print(String text) {
    text.lines().forEach(line -> screen.lines().write(Level.RESULT, line));
  }
}
