package io.github.kamalmaven.mojo.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the plugin descriptor, without markup.
 *
 * @param summary its first sentence, without the full stop
 * @param more the other sentences, but for the example
 * @param example as it can be typed
 */
record HelpText(String summary, String more, Optional<String> example) {
  private static final Pattern EXAMPLE = Pattern.compile("\\s*Example: (.*?)\\.(?=\\s|$)");

  /** Takes a text apart. */
  static HelpText of(String html) {
    String text = html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    Matcher example = EXAMPLE.matcher(text);
    Optional<String> shown = example.find() ? Optional.of(example.group(1)) : Optional.empty();
    String told = example.replaceAll("").strip();
    int end = told.indexOf(". ");
    return new HelpText(
        (end < 0 ? told : told.substring(0, end)).replaceAll("\\.$", ""),
        end < 0 ? "" : told.substring(end + 2),
        shown);
  }

  /** What comes before the explanations of the first sentence. */
  String gist() {
    return summary.split("[:;]", 2)[0];
  }

  /** All sentences, but for the example. */
  String whole() {
    return (summary + ". " + more).strip();
  }
}
