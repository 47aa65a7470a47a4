package io.github.kamalmaven.secret;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces <code>$NAME</code> and <code>${NAME}</code>: earlier keys of the file first, then the
 * process's environment, else nothing. <code>\$</code> becomes a plain dollar sign.
 *
 * <p>{@code Dotenv::Substitutions::Variable}.
 */
final class VariableSubstitution {
  private static final Pattern VARIABLE =
      Pattern.compile("(\\\\)?\\$(?!\\()\\{?([A-Za-z0-9_]+)?\\}?");

  private final Map<String, String> file;
  private final Map<String, Origin> origins;
  private final Map<String, String> environment;
  private final Map<String, Origin> elsewhere;

  /**
   * @param file keys read so far; seen as it grows
   * @param origins of those keys
   * @param environment of the process
   * @param elsewhere keys of other files, which do not count
   */
  VariableSubstitution(
      Map<String, String> file,
      Map<String, Origin> origins,
      Map<String, String> environment,
      Map<String, Origin> elsewhere) {
    this.file = file;
    this.origins = origins;
    this.environment = environment;
    this.elsewhere = elsewhere;
  }

  /**
   * The text of a value with every variable replaced.
   *
   * @param written the same before commands were replaced: what those print is never noted
   * @param trail notes the variables
   */
  String in(String text, String written, Trail trail) {
    Set<String> names =
        VARIABLE
            .matcher(written)
            .results()
            .filter(match -> match.group(1) == null)
            .map(match -> match.group(2))
            .collect(toSet());
    return replaced(text, name -> note(name, names.contains(name), trail));
  }

  /**
   * The text of a command with every variable replaced.
   *
   * @param trail notes what is wrong with them
   */
  String inCommand(String text, Trail trail) {
    return replaced(text, name -> noteInCommand(name, trail));
  }

  private String replaced(String text, Consumer<String> noted) {
    return VARIABLE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match, noted)));
  }

  private String value(MatchResult match, Consumer<String> noted) {
    if (match.group(1) != null) {
      return match.group().substring(1);
    }
    String name = match.group(2);
    if (name == null) {
      return match.group();
    }
    noted.accept(name);
    return file.getOrDefault(name, environment.getOrDefault(name, ""));
  }

  private void note(String name, boolean isWritten, Trail trail) {
    Origin origin = origins.get(name);
    if (!isWritten) {
      trail.printed(origin != null || environment.containsKey(name));
    } else if (origin != null) {
      trail.took(name, origin);
    } else if (environment.containsKey(name)) {
      trail.took(name);
    } else if (elsewhere.containsKey(name)) {
      trail.lacks(name, elsewhere.get(name));
    } else {
      trail.lacks(name);
    }
  }

  private void noteInCommand(String name, Trail trail) {
    Origin origin = origins.get(name);
    if (origin != null) {
      trail.inherits(name, origin);
    } else if (!environment.containsKey(name)) {
      trail.lacksInCommand(name);
    }
  }
}
