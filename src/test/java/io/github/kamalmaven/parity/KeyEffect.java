package io.github.kamalmaven.parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a key of deploy.yml does, as a file of the resources {@code effects} says it.
 *
 * @param key its path, with {@code *} for names that are the user's
 * @param fields what the file says
 */
record KeyEffect(String key, Map<String, Object> fields) {
  private static final Map<String, String> SECRETS =
      Map.of(".kamal/secrets", "REGISTRY_PASSWORD=s3cret\n", "Dockerfile", "FROM scratch\n");

  /** Whether it can be seen on commands. */
  boolean isSeenOnCommands() {
    return !fields.containsKey("none") && testedIn().isEmpty();
  }

  /** The test class that shows it, if commands do not. */
  Optional<String> testedIn() {
    return Optional.ofNullable(fields.get("tested in")).map(String::valueOf);
  }

  /** What is seen only with the key: regular expressions. */
  List<String> shows() {
    return texts("shows");
  }

  /** What is seen only without it. */
  List<String> hides() {
    return texts("hides");
  }

  /** The run with the key. */
  Scenario with(Map<String, Object> base) {
    Map<String, Object> configuration = merged(base, map("with"));
    configuration.putAll(map("replace"));
    return scenario(configuration);
  }

  /** The run it is compared with. */
  Scenario without(Map<String, Object> base) {
    return scenario(merged(base, map("without")));
  }

  private Scenario scenario(Map<String, Object> configuration) {
    Map<String, String> files = new LinkedHashMap<>(SECRETS);
    map("files").forEach((path, text) -> files.put(path, String.valueOf(text)));
    files.put("config/deploy.yml", new org.yaml.snakeyaml.Yaml().dump(configuration));
    String line = String.valueOf(fields.getOrDefault("run", "deploy --skip-push"));
    return new Scenario(
        key,
        List.of(line.split(" ", -1)),
        Map.of("VERSION", "v1"),
        false,
        files,
        Map.of(),
        List.of(),
        List.of(),
        "",
        Optional.empty());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String field) {
    return (Map<String, Object>) fields.getOrDefault(field, Map.of());
  }

  private List<String> texts(String field) {
    Object value = fields.getOrDefault(field, List.of());
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> top) {
    Map<String, Object> all = new LinkedHashMap<>(base);
    top.forEach(
        (key, value) ->
            all.merge(
                key,
                value,
                (below, above) ->
                    below instanceof Map && above instanceof Map
                        ? merged((Map<String, Object>) below, (Map<String, Object>) above)
                        : above));
    return all;
  }
}
