package io.github.kamalmaven.mojo.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a command line that are still to be read. */
final class WordPile {
  private static final Pattern SWITCH = Pattern.compile("--?\\S+.*", Pattern.DOTALL);

  private final Deque<String> words;
  private boolean switchesEnded;
  private boolean attached;

  WordPile(List<String> words) {
    this.words = new ArrayDeque<>(words);
  }

  /** The next word, if there is one; {@code --} ends the switches and disappears. */
  @Nullable String peek() {
    if (!switchesEnded && !attached && "--".equals(words.peek())) {
      words.pop();
      switchesEnded = true;
    }
    return words.peek();
  }

  String shift() {
    attached = false;
    return words.pop();
  }

  /** Puts words back. */
  void unshift(List<String> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      words.push(before.get(i));
    }
  }

  /** Puts back a value that is one whatever it looks like. */
  void attach(String value) {
    words.push(value);
    attached = true;
  }

  boolean switchesEnded() {
    return switchesEnded;
  }

  /** Whether the next word can be the value of a switch. */
  boolean hasValue() {
    String next = peek();
    return next != null && (attached || switchesEnded || !SWITCH.matcher(next).matches());
  }

  /** Whether no value can follow: the line ends here, or another switch begins. */
  boolean isBare() {
    String next = peek();
    return next == null || (!attached && !switchesEnded && SwitchForm.of(next).isPresent());
  }
}
