package io.github.kamalmaven.mojo.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code kamal help} prints. */
final class Help {
  private static final String COMPLETION =
      "Prints a script by which bash, zsh or fish completes the words and options of kamal.";

  private final Verbs verbs;

  Help(Verbs verbs) {
    this.verbs = verbs;
  }

  /**
   * About a verb or a family; about everything if there are no words.
   *
   * @throws UsageError if there is nothing of that name
   */
  String about(List<String> words) {
    List<String> named = words.stream().filter(word -> !word.startsWith("-")).toList();
    if (named.isEmpty()) {
      return ofMain();
    }
    String first = verbs.mainWord(named.get(0));
    if (verbs.families().containsKey(first)) {
      return named.size() == 1 ? ofFamily(first) : ofVerbIn(first, named.get(1));
    }
    return verbs
        .mainVerb(first)
        .map(this::of)
        .or(() -> ofOthers(first))
        .orElseThrow(() -> verbs.unknown(named.get(0)));
  }

  private String ofVerbIn(String family, String word) {
    String whole = verbs.wordIn(family, word);
    Verb verb = verbs.families().getOrDefault(family, Map.of()).get(whole);
    if (verb == null && !whole.equals(Verbs.HELP)) {
      throw verbs.unknownIn(family, word);
    }
    return verb == null ? ofFamily(family) : of(verb);
  }

  /** About the words that are no verbs. */
  private Optional<String> ofOthers(String word) {
    return switch (word) {
      case Verbs.HELP -> Optional.of(ofMain());
      case Verbs.COMPLETION ->
          Optional.of(
              usage("kamal completion bash|zsh|fish")
                  + HelpTable.paragraph(COMPLETION)
                  + example("kamal completion bash >> ~/.bash_completion"));
      default -> Optional.empty();
    };
  }

  private String ofMain() {
    Map<String, String> rows = new TreeMap<>();
    Stream.concat(verbs.main().values().stream(), verbs.extras().values().stream())
        .forEach(verb -> rows.put(verb.usage(), verb.texts().text().summary()));
    verbs.families().forEach((name, family) -> rows.put("kamal " + name, words(family)));
    rows.put("kamal completion SHELL", COMPLETION.replaceAll("\\.$", ""));
    rows.put("kamal help [COMMAND]", "Tells about a command");
    Verb any = verbs.main().values().iterator().next();
    return commands(rows) + "\n" + "Options of every command:\n" + shared(any, true);
  }

  private static String words(Map<String, Verb> family) {
    return family.values().stream()
        .filter(verb -> !verb.isHidden())
        .map(Verb::word)
        .collect(Collectors.joining(", "));
  }

  private String ofFamily(String family) {
    Map<String, String> rows = new TreeMap<>();
    verbs.families().getOrDefault(family, Map.of()).values().stream()
        .filter(verb -> !verb.isHidden())
        .forEach(verb -> rows.put(verb.usage(), verb.texts().text().summary()));
    return commands(rows)
        + "\n`kamal help %s COMMAND` tells about one of them, `kamal help` about the options of all.\n"
            .formatted(family);
  }

  private static String commands(Map<String, String> rows) {
    HelpTable table = new HelpTable();
    rows.forEach(table::add);
    return "Commands:\n" + table;
  }

  /** About one verb. */
  String of(Verb verb) {
    HelpText text = verb.texts().text();
    HelpTable own = new HelpTable();
    verb.spec().options().stream()
        .filter(option -> !Switches.isShared(option))
        .forEach(option -> own.add(form(option), verb.textOf(option).whole()));
    return usage(verb.usage() + " [OPTIONS]")
        + HelpTable.paragraph(text.whole())
        + (own.isEmpty() ? "" : "\nOptions:\n" + own)
        + "\nOptions of every command (`kamal help` tells more):\n"
        + shared(verb, false)
        + text.example().map(Help::example).orElse("");
  }

  private static HelpTable shared(Verb verb, boolean whole) {
    HelpTable table = new HelpTable();
    for (OptionSpec option : verb.spec().options()) {
      if (Switches.isShared(option)) {
        ParameterText text = verb.textOf(option);
        table.add(form(option), whole ? text.whole() : text.text().gist());
      }
    }
    return table.add("    --help", "Show the help of the command");
  }

  private static String usage(String line) {
    return "Usage:\n  " + line + "\n\n";
  }

  private static String example(String line) {
    return "\nExample:\n  " + line + "\n";
  }

  /** Short names first; where there is none, its place is left free. */
  private static String form(OptionSpec option) {
    List<String> names =
        Arrays.stream(option.names()).sorted(Comparator.comparingInt(String::length)).toList();
    boolean bare = option.typeInfo().isBoolean();
    String label = option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    return (names.get(0).length() > 2 ? "    " : "")
        + String.join(", ", names)
        + (bare ? "" : "=" + label);
  }
}
