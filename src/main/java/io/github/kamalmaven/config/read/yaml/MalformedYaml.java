package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;
import java.util.Optional;

/** Text that is no YAML. */
public final class MalformedYaml extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Position at;
  private final String hint;

  MalformedYaml(Position at, String what, String hint) {
    super(what);
    this.at = at;
    this.hint = hint;
  }

  /** Where it was noticed. */
  public Position at() {
    return at;
  }

  /** What to do about it, if that can be told. */
  public Optional<String> hint() {
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }
}
