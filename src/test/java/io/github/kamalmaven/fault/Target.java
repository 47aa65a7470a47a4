package io.github.kamalmaven.fault;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A place of deploy.yml that holds a text: the tables of what every key does name them all.
 *
 * @param path to the text, or to the name that is attacked
 * @param isName whether it is the name of an entry, and not its value
 * @param command the command line that needs it
 * @param configuration that has it
 * @param files of the project
 */
record Target(
    List<String> path,
    boolean isName,
    String command,
    Map<String, Object> configuration,
    Map<String, Object> files) {
  private static final List<String> TABLES =
      List.of(
          "root", "servers", "env", "proxy", "registry", "accessories", "builder", "connection");

  /** Maps whose names are the users' own. */
  private static final Set<String> NAMED =
      Set.of("servers", "accessories", "labels", "aliases", "clear", "tags", "args", "options");

  /** All of them, each once. */
  static List<Target> all() {
    Map<String, Target> all = new LinkedHashMap<>();
    Map<String, Object> base = load("base");
    for (String table : TABLES) {
      for (Object entry : load(table).values()) {
        for (Target target : of(map(entry), base)) {
          all.putIfAbsent(target.shown(), target);
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static List<Target> of(Map<String, Object> measured, Map<String, Object> base) {
    Map<String, Object> effect = new LinkedHashMap<>(measured);
    effect.putAll(map(measured.get("attacked")));
    Map<String, Object> with = map(effect.getOrDefault("with", effect.get("replace")));
    Map<String, Object> all = merged(base, map(effect.get("with")));
    all.putAll(map(effect.get("replace")));
    String run = String.valueOf(effect.getOrDefault("run", "setup --skip-push"));
    List<Target> targets = new ArrayList<>();
    walk(
        with,
        List.of(),
        (path, name) -> {
          targets.add(new Target(path, name, run, all, map(effect.get("files"))));
        });
    return targets;
  }

  private interface Visitor {
    void visit(List<String> path, boolean isName);
  }

  private static void walk(Object value, List<String> path, Visitor visitor) {
    if (value instanceof Map<?, ?> map) {
      boolean named = !path.isEmpty() && NAMED.contains(path.get(path.size() - 1));
      map.forEach(
          (key, inner) -> {
            List<String> below = plus(path, String.valueOf(key));
            if (named) {
              visitor.visit(below, true);
            }
            walk(inner, below, visitor);
          });
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(list.get(i), plus(path, String.valueOf(i)), visitor);
      }
    } else if (value instanceof String) {
      visitor.visit(path, false);
    }
  }

  /** deploy.yml as it is meant to be. */
  String deployYml() {
    return dumped(configuration);
  }

  /** deploy.yml with a text in this place. */
  String deployYml(String text) {
    return dumped(changed(configuration, path, text));
  }

  private static String dumped(Object configuration) {
    DumperOptions quoted = new DumperOptions();
    quoted.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    quoted.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
    return new Yaml(quoted).dump(configuration);
  }

  private Object changed(Object value, List<String> rest, String text) {
    if (rest.isEmpty()) {
      return isName ? value : text;
    }
    List<String> below = rest.subList(1, rest.size());
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      int index = Integer.parseInt(rest.get(0));
      copy.set(index, changed(list.get(index), below, text));
      return copy;
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map(value)
        .forEach(
            (key, inner) -> {
              boolean meant = String.valueOf(key).equals(rest.get(0));
              String name = meant && isName && below.isEmpty() ? text : String.valueOf(key);
              copy.put(name, meant ? changed(inner, below, text) : inner);
            });
    return copy;
  }

  /** The place, for people. */
  String shown() {
    return String.join("/", path) + (isName ? " (name)" : "");
  }

  private static List<String> plus(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> top) {
    Map<String, Object> all = new LinkedHashMap<>(base);
    top.forEach(
        (key, value) ->
            all.merge(
                key,
                value,
                (below, above) ->
                    below instanceof Map && above instanceof Map
                        ? merged(map(below), map(above))
                        : above));
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static Map<String, Object> load(String table) {
    String name = "/effects/" + table + ".yml";
    try (InputStream file = Objects.requireNonNull(Target.class.getResourceAsStream(name))) {
      return new Yaml().load(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public String toString() {
    return shown();
  }
}
