package io.github.kamalmaven.config.reference;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key of a section.
 *
 * @param name as it is written in deploy.yml
 * @param type of its value
 * @param required whether nothing works without it
 * @param defaultValue the value, in YAML, that leaving it out is the same as
 * @param absent what leaving it out means where no value means the same
 * @param limits which values of its type are allowed
 * @param meaning what it does, lines of Markdown
 * @param example a value in YAML
 */
public record Key(
    String name,
    Type type,
    boolean required,
    Optional<String> defaultValue,
    Optional<String> absent,
    Limits limits,
    String meaning,
    String example) {
  private static final Pattern ITEM = Pattern.compile("(- |[A-Za-z0-9_.-]+: ).*");

  /** Whether the example stands behind the key; otherwise it stands on lines of its own. */
  public boolean isWrittenOnOneLine() {
    return type instanceof Type.Single
        || (example.lines().count() == 1 && !ITEM.matcher(example).matches());
  }
}
