package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.KamalException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code kamal completion} prints: a script by which a shell completes the words and switches
 * of {@code kamal}.
 */
final class Completion {
  private static final String SHARED = "*";

  private final Verbs verbs;

  Completion(Verbs verbs) {
    this.verbs = verbs;
  }

  /** The script for a shell; the only word there may be. */
  String of(List<String> words) {
    return switch (words.size() == 1 ? words.get(0) : "") {
      case "bash" -> bash();
      case "zsh" -> "#compdef kamal\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
      case "fish" -> fish();
      default ->
          throw new KamalException(
              "Completion is for one shell: bash, zsh or fish", null, "kamal completion bash");
    };
  }

  /** The position decides, since Kamal wants its words first. */
  private String bash() {
    return """
        _kamal() {
          local current="${COMP_WORDS[COMP_CWORD]}" first="${COMP_WORDS[1]}" second="${COMP_WORDS[2]}" all=""
          if [[ $current == -* ]]; then
            case "$first $second" in
        %s    esac
          elif [[ $COMP_CWORD == 1 ]]; then
            all="%s"
          elif [[ $COMP_CWORD == 2 ]]; then
            case "$first" in
        %s    esac
          fi
          COMPREPLY=($(compgen -W "$all" -- "$current"))
        }
        complete -o default -F _kamal kamal
        """
        .formatted(
            cases(switches(), Completion::pattern),
            String.join(" ", mainWords()),
            cases(familyWords(), UnaryOperator.identity()));
  }

  private static String cases(
      Map<String, ? extends Collection<String>> words, UnaryOperator<String> naming) {
    return Stream.concat(
            words.entrySet().stream().filter(one -> !one.getKey().equals(SHARED)),
            words.entrySet().stream().filter(one -> one.getKey().equals(SHARED)))
        .map(
            one ->
                "      %s) all=\"%s\" ;;\n"
                    .formatted(
                        naming.apply(one.getKey()).replace(" ", "\\ "),
                        String.join(" ", one.getValue())))
        .collect(Collectors.joining());
  }

  /** What stands for two words of which the second one is a switch or anything else. */
  private static String pattern(String verb) {
    return verb.contains(" ") || verb.equals(SHARED) ? verb : verb + " *";
  }

  private String fish() {
    List<String> lines = new ArrayList<>();
    lines.add("complete -c kamal -f");
    String words = String.join(" ", mainWords());
    lines.add("complete -c kamal -n __fish_use_subcommand -a '%s'".formatted(words));
    familyWords()
        .forEach(
            (family, own) ->
                lines.add(
                    "complete -c kamal -n '__fish_seen_subcommand_from %s; and not"
                            .formatted(family)
                        + " __fish_seen_subcommand_from %1$s' -a '%1$s'"
                            .formatted(String.join(" ", own))));
    switches()
        .forEach(
            (verb, own) ->
                own.forEach(
                    name ->
                        lines.add(
                            "complete -c kamal %s-l %s".formatted(seen(verb), name.substring(2)))));
    return String.join("\n", lines) + "\n";
  }

  private static String seen(String verb) {
    return verb.equals(SHARED)
        ? ""
        : Stream.of(verb.split(" ", -1))
            .map(word -> "__fish_seen_subcommand_from " + word)
            .collect(Collectors.joining("; and ", "-n '", "' "));
  }

  private Collection<String> mainWords() {
    Collection<String> words = new TreeSet<>(verbs.main().keySet());
    words.addAll(verbs.extras().keySet());
    words.addAll(verbs.families().keySet());
    words.addAll(List.of(Verbs.HELP, Verbs.COMPLETION));
    return words;
  }

  private Map<String, Collection<String>> familyWords() {
    Map<String, Collection<String>> all = new TreeMap<>();
    verbs
        .families()
        .forEach(
            (family, own) -> {
              Collection<String> words = new TreeSet<>(own.keySet());
              words.add(Verbs.HELP);
              all.put(family, words);
            });
    return all;
  }

  /** By verb; what every verb understands stands under an asterisk. */
  private Map<String, Collection<String>> switches() {
    Map<String, Collection<String>> all = new TreeMap<>();
    all.put(SHARED, names(verbs.shared()));
    Stream.concat(
            Stream.concat(verbs.main().values().stream(), verbs.extras().values().stream()),
            verbs.families().values().stream().flatMap(own -> own.values().stream()))
        .forEach(verb -> all.put(verb.name(), names(Switches.of(verb.spec()))));
    return all;
  }

  private static Collection<String> names(List<Switch> switches) {
    return Stream.concat(switches.stream().map(Switch::name), Stream.of(Binding.HELP))
        .filter(name -> name.startsWith("--"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
