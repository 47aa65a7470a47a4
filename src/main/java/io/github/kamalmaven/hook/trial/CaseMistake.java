package io.github.kamalmaven.hook.trial;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a file of cases cannot be read, in the words of those who write it.
 *
 * @param file of cases
 * @param wrong the parser's words
 */
record CaseMistake(Path file, JsonProcessingException wrong) {
  private static final String USUAL =
      "write a list of cases, each with at least `name` and `event`";

  /** What the value of a key is to be. */
  private static final Map<String, String> VALUES =
      Map.of(
          "name", "write a text",
          "event", "write the name of a hook, such as pre-deploy",
          "environment", "write variables as NAME: text",
          "given", "write files as PATH: text",
          "commands", "write commands as NAME: {prints: text, complains: text, exit: 1}",
          "exit", "write a number",
          "output", "write a text, or a list of texts",
          "calls", "write a command line, or a list of them",
          "files", "write files as PATH: text");

  KamalException exception() throws IOException {
    return new KamalException("A hook test cannot be read: " + what(), place(), remedy(), wrong);
  }

  private String what() {
    if (wrong instanceof UnrecognizedPropertyException unknown) {
      return "unknown key: " + unknown.getPropertyName();
    }
    String words = String.valueOf(wrong.getOriginalMessage()).lines().findFirst().orElse("");
    if (words.startsWith("Missing required")) {
      return "a case lacks its `name` or `event`";
    }
    if (wrong instanceof JsonMappingException) {
      return key().map("wrong value of `%s`"::formatted).orElse("this is no case");
    }
    return words;
  }

  private String remedy() {
    if (wrong instanceof UnrecognizedPropertyException unknown) {
      return "allowed here: "
          + unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    return key().map(key -> VALUES.getOrDefault(key, USUAL)).orElse(USUAL);
  }

  /** The key of the case that the parser was at, unless it missed one. */
  private Optional<String> key() {
    return wrong instanceof JsonMappingException mapping
            && !String.valueOf(wrong.getOriginalMessage()).startsWith("Missing required")
        ? mapping.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(VALUES::containsKey)
            .findFirst()
        : Optional.empty();
  }

  private String place() throws IOException {
    JsonLocation at = wrong.getLocation();
    if (at == null) {
      return file.toString();
    }
    return wrong instanceof UnrecognizedPropertyException unknown
        ? file + ":" + keyBefore(at, unknown.getPropertyName(), Files.readAllLines(file))
        : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  /** Where an event is named: file, line and column. */
  static String placeOf(String event, Path file) throws IOException {
    Pattern key = Pattern.compile("\\bevent:\\s*[\"']?(" + Pattern.quote(event) + ")(?!\\w)");
    List<String> lines = Files.readAllLines(file);
    for (int line = 0; line < lines.size(); line++) {
      Matcher found = key.matcher(lines.get(line));
      if (found.find()) {
        return file + ":" + (line + 1) + ":" + (found.start(1) + 1);
      }
    }
    return file.toString();
  }

  /** The parser is past the value by the time the key is found to be none. */
  private static String keyBefore(JsonLocation at, String key, List<String> lines) {
    for (int line = Math.min(at.getLineNr(), lines.size()); line > 0; line--) {
      int column = lines.get(line - 1).indexOf(key + ":");
      if (column >= 0) {
        return line + ":" + (column + 1);
      }
    }
    return at.getLineNr() + ":" + at.getColumnNr();
  }
}
