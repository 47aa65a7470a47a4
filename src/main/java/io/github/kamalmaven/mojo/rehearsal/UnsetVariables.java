package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.mojo.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Values for the variables that secrets come from and that are not set: a rehearsal needs no real
 * secrets, and whoever has not been given any can rehearse all the same.
 *
 * @param place what is rehearsed
 * @param environment the variables that are set
 */
record UnsetVariables(Place place, Map<String, String> environment) {
  private static final Pattern REFERENCE =
      Pattern.compile("(?m)^\\s*\\w+=[\"']?\\$\\{?([A-Za-z_]\\w*)}?[\"']?\\s*$");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^\\s*(?:export\\s+)?(\\w+)=");

  /** Made-up values by name. */
  Map<String, String> madeUp() {
    Map<String, String> values = new TreeMap<>();
    String own = place.destination().map(name -> "secrets." + name).orElse("secrets");
    for (String name : List.of("secrets-common", own)) {
      String text = read(place.project().resolve(".kamal").resolve(name));
      List<String> assigned =
          ASSIGNMENT.matcher(text).results().map(result -> result.group(1)).toList();
      REFERENCE
          .matcher(text)
          .results()
          .filter(line -> isUnset(line.group(1)))
          .filter(line -> !isAbove(line.group(1), line.group(), assigned))
          .forEach(line -> values.put(line.group(1), "made-up-for-the-rehearsal"));
    }
    return values;
  }

  private boolean isUnset(String variable) {
    return environment.getOrDefault(variable, "").isEmpty();
  }

  /** A line may refer to another one of the same file, but hardly to itself. */
  private static boolean isAbove(String variable, String line, List<String> assigned) {
    return assigned.contains(variable) && !line.strip().startsWith(variable + "=");
  }

  private static String read(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      // Whoever reads it for its secrets says so.
      return "";
    }
  }
}
