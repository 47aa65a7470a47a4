package io.github.kamalmaven.mojo.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of Kamal's command line, sorted.
 *
 * <p>{@code Thor#find_command_possibilities}: a beginning that fits only one of them is enough.
 */
final class Verbs {
  static final String HELP = "help";
  static final String COMPLETION = "completion";

  /** Words that Kamal does not have: found whole only, and after the user's own. */
  private static final Set<String> NOT_KAMALS =
      Set.of("doctor", "hook", "plan", "rollout", "schema", "status", "versions");

  private final Map<String, Verb> main = new TreeMap<>();
  private final Map<String, Verb> extras = new TreeMap<>();
  private final Map<String, Map<String, Verb>> families = new TreeMap<>();

  Verbs(List<Verb> verbs) {
    for (Verb verb : verbs) {
      verb.family()
          .map(family -> families.computeIfAbsent(family, name -> new TreeMap<>()))
          .orElse(NOT_KAMALS.contains(verb.word()) ? extras : main)
          .put(verb.word(), verb);
    }
  }

  /** The verbs of this plugin. */
  static Verbs all() {
    return new Verbs(VerbNames.all());
  }

  Map<String, Verb> main() {
    return main;
  }

  Map<String, Verb> extras() {
    return extras;
  }

  Map<String, Map<String, Verb>> families() {
    return families;
  }

  /** A verb without a family. */
  Optional<Verb> mainVerb(String word) {
    return Optional.ofNullable(main.get(word)).or(() -> Optional.ofNullable(extras.get(word)));
  }

  /** What to say about a main word that there is not. */
  UsageError unknown(String word) {
    List<String> known = new ArrayList<>(main.keySet());
    known.addAll(extras.keySet());
    known.addAll(families.keySet());
    known.addAll(List.of(HELP, COMPLETION));
    return UsageError.unknownCommand("", word, known);
  }

  /** What to say about a word of a family that there is not. */
  UsageError unknownIn(String family, String word) {
    return UsageError.unknownCommand(
        family + " ", word, families.getOrDefault(family, Map.of()).keySet());
  }

  /** What every verb understands, taken from any of them. */
  List<Switch> shared() {
    return main.values().stream().findFirst().map(Verb::spec).map(Switches::shared).orElseThrow();
  }

  /** The main word that a word stands for; the word itself if there is none. */
  String mainWord(String word) {
    Map<String, Object> words = new TreeMap<>(families);
    words.putAll(main);
    words.keySet().removeAll(NOT_KAMALS);
    return complete(word, words.keySet());
  }

  /** Whether a word is the name of one of Kamal's families. */
  boolean isKamalsFamily(String word) {
    return families.containsKey(word) && !NOT_KAMALS.contains(word);
  }

  /** The word of a family that a word stands for; the word itself if there is none. */
  String wordIn(String family, String word) {
    return complete(word, families.getOrDefault(family, Map.of()).keySet());
  }

  private static String complete(String word, Collection<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add(HELP);
    List<String> matches = all.stream().filter(one -> one.startsWith(word)).sorted().toList();
    if (matches.contains(word)) {
      return word;
    }
    if (matches.size() > 1) {
      throw UsageError.ambiguous(word, matches);
    }
    return matches.isEmpty() ? word.replace('-', '_') : matches.get(0);
  }
}
