package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the text of one secrets file, line by line.
 *
 * <p>{@code Dotenv::Parser} 3.2 with {@code overwrite: true}: a key of the file wins over a
 * variable of the process.
 */
final class DotenvParser {
  /** Those of Ruby's {@code strip}; Java's {@code trim} would take all control characters. */
  private static final Pattern BLANKS_AROUND =
      Pattern.compile("\\A[\\x00\\t-\\r ]+|[\\x00\\t-\\r ]+\\z");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([^$])");
  private static final Pattern LINE_BREAK = Pattern.compile("\\\\([nr])");
  private static final String LINE_BREAK_MODE = "DOTENV_LINEBREAK_MODE";

  private final Map<String, String> environment;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final VariableSubstitution variables;
  private final CommandSubstitution commands;
  private final Consumer<String> listener;

  /**
   * @param environment of the process
   * @param commands runs the commands in the file
   * @param elsewhere keys of other files, which this one does not see
   * @param listener hears every value as soon as it is known
   */
  DotenvParser(
      Map<String, String> environment,
      Function<Word, CommandOutput> commands,
      Map<String, Origin> elsewhere,
      Consumer<String> listener) {
    this.listener = listener;
    this.environment = environment;
    this.variables = new VariableSubstitution(values, origins, environment, elsewhere);
    this.commands = new CommandSubstitution(commands, variables);
  }

  /**
   * The keys and values, in order; every command in the text has been run.
   *
   * @param file its name, for errors
   * @throws KamalException naming file and line
   */
  Map<String, String> parse(String file, String text) {
    for (DotenvLine line : DotenvScanner.scan(text)) {
      try {
        read(file, line);
      } catch (KamalException failure) {
        throw new KamalException(
            String.valueOf(failure.getMessage()),
            file + ":" + line.number(),
            failure.remedy().orElse(null),
            failure);
      }
    }
    return values;
  }

  /** Where the keys that were parsed come from. */
  Map<String, Origin> origins() {
    return origins;
  }

  private void read(String file, DotenvLine line) {
    if (!line.export() || line.value().isPresent()) {
      Trail trail = new Trail();
      String value = line.value().map(raw -> evaluate(raw, trail)).orElse("");
      values.put(line.key(), value);
      listener.accept(value);
      Origin origin = trail.origin(file, line, value);
      origins.put(line.key(), origin.over(Optional.ofNullable(origins.get(line.key()))));
    } else if (!values.containsKey(line.key())) {
      throw new KamalException(
          "Line \"" + Quoting.dump(line.text()) + "\" has an unset variable",
          null,
          "Give it a value, or leave out export: " + line.key() + "=");
    }
  }

  private String evaluate(String raw, Trail trail) {
    String text = BLANKS_AROUND.matcher(raw).replaceAll("");
    char quote = quoteOf(text);
    String inner = quote == 0 ? text : text.substring(1, text.length() - 1);
    if (quote == '\'') {
      return inner;
    }
    String lines = quote == '"' ? lineBreaks(inner) : inner;
    String plain = ESCAPED.matcher(lines).replaceAll("$1");
    return variables.in(commands.in(plain, trail), plain, trail);
  }

  private static char quoteOf(String text) {
    boolean single = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    boolean both = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return single ? '\'' : both ? '"' : 0;
  }

  /** Line breaks written as escapes survive the removal of backslashes as the same two letters. */
  private String lineBreaks(String text) {
    String mode =
        values.getOrDefault(LINE_BREAK_MODE, environment.getOrDefault(LINE_BREAK_MODE, ""));
    if (mode.equals("legacy")) {
      return text.replace("\\n", "\n").replace("\\r", "\r");
    }
    return LINE_BREAK
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement("\\\\" + match.group(1)));
  }
}
