package io.github.kamalmaven.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a container finds in its environment.
 *
 * <p>{@code Kamal::Configuration::Env}.
 *
 * @param clear written out, in order; goes on the command line
 * @param secrets taken from the secrets files, in order; goes into the env file
 */
public record Env(Map<String, Value> clear, List<SecretVariable> secrets) {
  /** No variables at all. */
  public static final Env NONE = new Env(Map.of(), List.of());

  /** Copies both, keeping their order. */
  public Env {
    clear = Ordered.copyOf(clear);
    secrets = List.copyOf(secrets);
  }

  /** This environment with another one on top: later clear values win, secrets add up. */
  public Env merge(Env other) {
    Map<String, Value> values = new LinkedHashMap<>(clear);
    values.putAll(other.clear);
    Set<SecretVariable> entries = new LinkedHashSet<>(secrets);
    entries.addAll(other.secrets);
    return new Env(values, List.copyOf(entries));
  }

  /**
   * A variable whose value is a secret.
   *
   * @param name its name inside the container
   * @param key the secret's name in the secrets files, usually the same
   */
  public record SecretVariable(String name, String key) {

    /** Reads {@code NAME} or {@code NAME:KEY}. */
    public static SecretVariable parse(String entry) {
      int colon = entry.indexOf(':');
      return colon < 0
          ? new SecretVariable(entry, entry)
          : new SecretVariable(entry.substring(0, colon), entry.substring(colon + 1));
    }
  }
}
