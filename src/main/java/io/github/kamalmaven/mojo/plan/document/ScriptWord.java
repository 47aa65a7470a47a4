package io.github.kamalmaven.mojo.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a plan as bash gets it: what has a name in angle brackets is the value of a variable
 * there.
 */
final class ScriptWord {
  private static final Pattern NAME =
      Pattern.compile(
          "<(?:(time|performer|random|clone|project|lock details)|id of ([\\w.-]+)|secret (\\w+))>");

  /** As secrets stand in files. */
  private static final Pattern STAND_IN = Pattern.compile("__SECRET__(\\w+?)__(?!_)");

  private static final Map<String, String> VALUES =
      Map.of(
          "time", "$(now)",
          "performer", "$performer",
          "random", "$random",
          "clone", "$clone",
          "project", "$PWD",
          "lock details", "$lock_details");

  private ScriptWord() {}

  /** Containers whose ids are known only when it is run, in the order in which they are named. */
  static List<String> containers(String text) {
    return NAME.matcher(text)
        .results()
        .filter(found -> found.group(2) != null)
        .map(found -> found.group(2))
        .distinct()
        .toList();
  }

  /** The secrets in a text of a plan. */
  static Set<String> secrets(String text) {
    Set<String> keys = new TreeSet<>();
    NAME.matcher(text)
        .results()
        .filter(found -> found.group(3) != null)
        .forEach(found -> keys.add(found.group(3)));
    return keys;
  }

  /** The secrets in the content of a file. */
  static Set<String> secretsInFile(String content) {
    Set<String> keys = new TreeSet<>();
    STAND_IN.matcher(content).results().forEach(found -> keys.add(found.group(1)));
    return keys;
  }

  /** A text as one word: in single quotes, except for variables. */
  static String of(String text) {
    List<String> parts = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    int from = 0;
    while (name.find()) {
      quote(text.substring(from, name.start()), parts);
      parts.add('"' + value(name, text) + '"');
      from = name.end();
    }
    quote(text.substring(from), parts);
    return parts.isEmpty() ? "''" : String.join("", parts);
  }

  private static String value(Matcher name, String text) {
    if (name.group(1) != null) {
      return VALUES.getOrDefault(name.group(1), "");
    }
    return name.group(2) == null
        ? "$" + name.group(3)
        : "$id_" + (containers(text).indexOf(name.group(2)) + 1);
  }

  private static void quote(String text, List<String> parts) {
    if (!text.isEmpty()) {
      parts.add("'" + text.replace("'", "'\\''") + "'");
    }
  }

  /** The content of a file as a here-document has it whose end is not quoted. */
  static String document(String content) {
    StringBuilder text = new StringBuilder();
    Matcher secret = STAND_IN.matcher(content);
    int from = 0;
    while (secret.find()) {
      text.append(literal(content.substring(from, secret.start())));
      text.append("${").append(secret.group(1)).append('}');
      from = secret.end();
    }
    return text.append(literal(content.substring(from))).toString();
  }

  private static String literal(String text) {
    return text.replaceAll("[\\\\$`]", "\\\\$0");
  }
}
