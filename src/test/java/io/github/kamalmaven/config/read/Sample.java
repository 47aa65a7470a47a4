package io.github.kamalmaven.config.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A small configuration that grows key by key, for tests. */
final class Sample {
  private final Map<String, Object> root = new LinkedHashMap<>();

  Sample(String... lines) {
    root.putAll(new Yaml().<Map<String, Object>>load(String.join("\n", lines)));
  }

  /** The path of a key at a place of the reference, with names for what users choose. */
  static String path(String place, String key) {
    String path = place.isEmpty() ? key : place + "/" + key;
    return path.replace("ROLE", "web").replace("ACCESSORY", "db").replace("ALIAS", "console");
  }

  /** Takes away what is at a path. */
  Sample without(String path) {
    String[] keys = path.split("/", -1);
    Map<String, Object> section = root;
    for (int i = 0; i < keys.length - 1; i++) {
      section = section(section, keys[i]);
    }
    section.remove(keys[keys.length - 1]);
    return this;
  }

  /** Sets what is at a path; maps on the way are made. */
  Sample with(String path, String yaml) {
    String[] keys = path.split("/", -1);
    Map<String, Object> section = root;
    for (int i = 0; i < keys.length - 1; i++) {
      section = section(section, keys[i]);
    }
    section.put(keys[keys.length - 1], new Yaml().load(yaml));
    return this;
  }

  /** A mount has no path of its own: it is the only item of its list. */
  private static Map<String, Object> section(Map<String, Object> parent, String key) {
    if (key.equals("files") || key.equals("directories")) {
      List<Object> items = list(parent.computeIfAbsent(key, k -> new ArrayList<>()));
      if (items.isEmpty()) {
        items.add(new LinkedHashMap<>());
      }
      return map(items.get(0));
    }
    if (!(parent.get(key) instanceof Map)) {
      parent.put(key, new LinkedHashMap<>());
    }
    return map(parent.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  String yaml() {
    return new Yaml().dump(root);
  }
}
