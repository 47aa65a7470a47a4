package io.github.kamalmaven.shell;

import java.util.Objects;

/**
 * A secret on its way from its source to the host that needs it: its text for people is always a
 * mask.
 *
 * <p>Kamal's {@code Kamal::Utils::Sensitive}.
 */
public final class Sensitive {
  /** What stands in for a secret wherever a command or value is shown. */
  public static final String MASK = "[REDACTED]";

  private final String value;

  private Sensitive(String value) {
    this.value = value;
  }

  /**
   * @param value the secret's own text, may be empty
   */
  public static Sensitive of(String value) {
    return new Sensitive(Objects.requireNonNull(value));
  }

  /** The secret itself: for the host, the registry or the process that needs it, never for text. */
  public String reveal() {
    return value;
  }

  /** Whether there is anything to keep secret. */
  public boolean isBlank() {
    return value.isBlank();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sensitive that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
