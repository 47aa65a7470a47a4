package io.github.kamalmaven.config;

/** A user name or password of a registry: written out, or the name of a secret. */
public sealed interface Credential {

  /**
   * Written out in deploy.yml.
   *
   * @param text its text
   */
  record Literal(String text) implements Credential {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  /**
   * Kept in the secrets files.
   *
   * @param key the secret's name there
   */
  record Secret(String key) implements Credential {}
}
