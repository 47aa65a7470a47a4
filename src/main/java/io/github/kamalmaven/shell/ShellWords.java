package io.github.kamalmaven.shell;

import io.github.kamalmaven.KamalException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a command line as a POSIX shell divides them, without expansions: Ruby's Shellwords. */
public final class ShellWords {
  private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9_.,:+/@\\n-]");

  private static final String BLANKS = " \t\n\u000B\f\r";

  private final String text;
  private final List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean begun;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * The words of a line.
   *
   * @throws KamalException if a quote is not closed; the text is not quoted
   */
  public static List<String> split(String line) {
    return new ShellWords(line).split();
  }

  /** One word for {@link #split}: every character that might mean something gets a backslash. */
  public static String escape(String word) {
    if (word.isEmpty()) {
      return "''";
    }
    return SPECIAL.matcher(word).replaceAll("\\\\$0").replace("\n", "'\n'");
  }

  private List<String> split() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (BLANKS.indexOf(c) >= 0) {
        finish();
        i++;
      } else if (c == '\'' || c == '"') {
        i = quoted(i);
      } else {
        i = plain(i);
      }
    }
    finish();
    return words;
  }

  private int plain(int at) {
    begun = true;
    boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
    if (!escape || text.charAt(at + 1) == '\n') {
      word.append(text.charAt(at));
    }
    if (escape) {
      word.append(text.charAt(at + 1));
    }
    return escape ? at + 2 : at + 1;
  }

  private int quoted(int at) {
    begun = true;
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      boolean escape = quote == '"' && text.charAt(i) == '\\' && i + 1 < text.length();
      if (escape && "$`\"\\\n".indexOf(text.charAt(i + 1)) < 0) {
        word.append('\\');
      }
      i += escape ? 1 : 0;
      word.append(text.charAt(i));
      i++;
    }
    if (i >= text.length()) {
      throw new KamalException("Unmatched quote in a command line");
    }
    return i + 1;
  }

  private void finish() {
    if (begun) {
      words.add(word.toString());
    }
    word = new StringBuilder();
    begun = false;
  }
}
