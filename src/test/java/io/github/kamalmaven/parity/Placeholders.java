package io.github.kamalmaven.parity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Puts the placeholders of the golden files in the place of what is different in every run.
 *
 * <p>It may be applied to recorded texts as well: a placeholder stays what it is.
 */
final class Placeholders {
  private static final Map<Pattern, String> RANDOM = random();

  private final Map<String, String> directories;
  private final UnaryOperator<String> recordedId;

  /**
   * @param directories the run's directories and their placeholders
   * @param recordedId the id that the recorded host gave the container with an id of this run
   */
  Placeholders(Map<String, String> directories, UnaryOperator<String> recordedId) {
    this.directories = new LinkedHashMap<>(directories);
    this.recordedId = recordedId;
  }

  /** Without directories and containers. */
  static Placeholders plain() {
    return new Placeholders(Map.of(), UnaryOperator.identity());
  }

  /** The text with placeholders. */
  String apply(String text) {
    String result = text;
    for (Map.Entry<String, String> directory : directories.entrySet()) {
      result = result.replace(directory.getKey(), directory.getValue());
    }
    for (Map.Entry<Pattern, String> one : RANDOM.entrySet()) {
      result = one.getKey().matcher(result).replaceAll(one.getValue());
    }
    return LockDetails.withPlaceholder(withRecordedIds(result));
  }

  /** The proxy is told a container by its id. */
  private String withRecordedIds(String text) {
    return Pattern.compile("(?<=--target=\")[0-9a-f]+(?=:)")
        .matcher(text)
        .replaceAll(id -> recordedId.apply(id.group()));
  }

  private static Map<Pattern, String> random() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "<time>");
    all.put("(--hostname \\S+)-[0-9a-f]{12}(?= )", "$1-<hex12>");
    all.put("(_(?:replaced|uncommitted))_[0-9a-f]{16}\\b", "$1_<hex16>");
    all.put("(-exec-\\S+)-[0-9a-f]{6}(?= )", "$1-<hex6>");
    all.put("(<tmp>/kamal-clones/[\\w-]+)-[0-9a-f]{13}\\b", "$1-<hex13>");
    all.put("(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])", "<revision>");
    all.put("(/error_pages)/[^/:]+/(?=[45]\\d\\d\\.html)", "$1/<version>/");
    all.put("(Finished all in) [0-9.]+ seconds", "$1 <n> seconds");
    Map<Pattern, String> compiled = new LinkedHashMap<>();
    all.forEach((regex, placeholder) -> compiled.put(Pattern.compile(regex), placeholder));
    return compiled;
  }
}
