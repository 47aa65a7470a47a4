package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Image;
import io.github.kamalmaven.sandbox.docker.Images;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The {@code --filter}s of a command: labels must all match, of the others one of each kind. */
final class Filters {

  private final Map<String, List<String>> values = new HashMap<>();

  static Filters of(Request request) throws UsageException {
    Filters filters = new Filters();
    for (String text : request.options().all("filter")) {
      int equals = text.indexOf('=');
      if (equals < 0) {
        throw new UsageException(
            125,
            "invalid argument \""
                + text
                + "\" for \"-f, --filter\" flag: bad format of filter (expected name=value)");
      }
      filters
          .values
          .computeIfAbsent(text.substring(0, equals), key -> new ArrayList<>())
          .add(text.substring(equals + 1));
    }
    return filters;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  boolean accept(Engine engine, Container container) {
    return labels(container.labels())
        && any("name", name -> matches(name, container.name()))
        && any("id", id -> container.id().startsWith(id))
        && any("status", status -> container.state().word().equals(status))
        && any("health", health -> (container.health() + "none").startsWith(health))
        && any("network", it -> container.spec().setting("network", "bridge").equals(it))
        && any("exited", code -> code.equals(String.valueOf(container.exitCode())))
        && any("ancestor", image -> descends(engine, container, image));
  }

  /** A name without a slash in front and one with it are both looked at, as Docker does. */
  private static boolean matches(String regex, String name) {
    Pattern pattern = Pattern.compile(regex);
    return pattern.matcher(name).find() || pattern.matcher("/" + name).find();
  }

  private static boolean descends(Engine engine, Container container, String reference) {
    return engine
        .images()
        .find(reference)
        .filter(image -> image.id().equals(container.image().id()))
        .isPresent();
  }

  /** {@code key=} asks for an empty value, {@code key} for any. */
  boolean labels(Map<String, String> labels) {
    for (String wanted : all("label")) {
      int equals = wanted.indexOf('=');
      String key = equals < 0 ? wanted : wanted.substring(0, equals);
      String value = labels.get(key);
      if (value == null || (equals >= 0 && !value.equals(wanted.substring(equals + 1)))) {
        return false;
      }
    }
    return true;
  }

  boolean accept(Images.Row row) {
    Image image = row.image();
    boolean dangling = row.tag().equals(Images.NONE);
    return labels(image.content().labels())
        && any("dangling", wanted -> Boolean.parseBoolean(wanted) == dangling)
        && any("reference", pattern -> refers(pattern, row));
  }

  static boolean refers(String pattern, Images.Row row) {
    String glob = pattern.replaceFirst("^docker\\.io/(library/)?", "");
    boolean tagged = glob.lastIndexOf(':') > glob.lastIndexOf('/');
    String name = tagged ? row.repository() + ":" + row.tag() : row.repository();
    String regex = Pattern.quote(glob).replace("*", "\\E[^/]*\\Q").replace("?", "\\E[^/]\\Q");
    return name.matches(regex);
  }

  private boolean any(String key, Predicate<String> test) {
    List<String> wanted = all(key);
    return wanted.isEmpty() || wanted.stream().anyMatch(test);
  }
}
