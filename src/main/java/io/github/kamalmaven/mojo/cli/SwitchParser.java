package io.github.kamalmaven.mojo.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the switches it knows out of a command line, wherever they stand, and leaves the rest.
 *
 * <p>{@code Thor::Options#parse}: dashes or underscores, {@code --no-x}, {@code --skip-x}, {@code
 * -xyz}, {@code -x=1}, {@code -n5}; an unknown switch stays among the other words.
 */
final class SwitchParser {
  private static final Pattern NEGATED = Pattern.compile("--(?:no|skip)-([-\\w]+)");
  private static final Set<String> TRUE = Set.of("true", "TRUE", "t", "T");
  private static final Set<String> FALSE = Set.of("false", "FALSE", "f", "F");

  private final Map<String, Switch> switches = new HashMap<>();
  private final Map<String, String> longNames = new HashMap<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> rest = new ArrayList<>();
  private final WordPile pile;

  private SwitchParser(Collection<Switch> known, List<String> words) {
    for (Switch one : known) {
      switches.put(one.name(), one);
      one.aliases().forEach(alias -> longNames.putIfAbsent(alias, one.name()));
    }
    this.pile = new WordPile(words);
  }

  /**
   * Parses words.
   *
   * @throws UsageError if a switch lacks its value or has one that it cannot take
   */
  static ParsedSwitches parse(Collection<Switch> known, List<String> words) {
    SwitchParser parser = new SwitchParser(known, words);
    while (parser.pile.peek() != null) {
      parser.next();
    }
    return new ParsedSwitches(parser.values, parser.rest);
  }

  private void next() {
    Optional<SwitchForm> form =
        pile.switchesEnded() ? Optional.empty() : SwitchForm.of(String.valueOf(pile.peek()));
    String word = pile.shift();
    if (form.isEmpty()) {
      rest.add(word);
    } else if (form.get().names().stream().anyMatch(name -> find(longName(name)).isPresent())) {
      take(form.get());
    } else {
      leave(word);
    }
  }

  /** An unknown switch keeps the words that seem to belong to it. */
  private void leave(String word) {
    rest.add(word);
    for (String next = pile.peek(); next != null && !next.startsWith("-"); next = pile.peek()) {
      rest.add(pile.shift());
    }
  }

  private void take(SwitchForm form) {
    if (form.isCluster()) {
      pile.unshift(form.names());
      return;
    }
    form.value().ifPresent(pile::attach);
    String name = longName(form.names().get(0));
    find(name).ifPresent(option -> values.put(option.name(), valuesOf(option, name)));
  }

  private String longName(String name) {
    return longNames.getOrDefault(name, name).replace('_', '-');
  }

  private Optional<Switch> find(String name) {
    Matcher negated = NEGATED.matcher(name);
    Optional<Switch> exact = Optional.ofNullable(switches.get(name));
    return exact.isEmpty() && negated.matches()
        ? Optional.ofNullable(switches.get("--" + negated.group(1)))
        : exact;
  }

  private List<String> valuesOf(Switch option, String name) {
    boolean negated = !name.equals(option.name());
    if (option.kind() == Switch.Kind.BOOLEAN) {
      return List.of(String.valueOf(flag(!negated)));
    }
    if (negated) {
      return List.of();
    }
    if (pile.isBare()) {
      throw UsageError.valueMissing(option.name());
    }
    return switch (option.kind()) {
      case BOOLEAN, TEXT -> List.of(pile.shift());
      case REPEATED -> oneMore(option);
      case NUMBER -> List.of(number(option));
      case TEXTS -> all(word -> true);
      case PAIRS -> all(word -> word.contains(":"));
    };
  }

  private boolean flag(boolean bare) {
    String next = pile.hasValue() ? String.valueOf(pile.peek()) : "";
    if (TRUE.contains(next) || FALSE.contains(next)) {
      return TRUE.contains(pile.shift());
    }
    return bare;
  }

  private String number(Switch option) {
    String word = pile.shift();
    if (!word.matches(SwitchForm.NUMBER)) {
      throw UsageError.notANumber(option.name(), word);
    }
    return word;
  }

  private List<String> oneMore(Switch option) {
    List<String> words = new ArrayList<>(values.getOrDefault(option.name(), List.of()));
    words.add(pile.shift());
    return words;
  }

  private List<String> all(Predicate<String> accepted) {
    List<String> words = new ArrayList<>();
    while (pile.hasValue() && accepted.test(String.valueOf(pile.peek()))) {
      words.add(pile.shift());
    }
    return words;
  }
}
