package io.github.kamalmaven.operation.registry;

/**
 * Where something is done about the registry.
 *
 * @param local on the control machine
 * @param remote on the selected hosts
 */
public record Places(boolean local, boolean remote) {
  /** Wherever it can be done. */
  public static final Places ALL = new Places(true, true);

  /** On the hosts only. */
  public static final Places REMOTE = new Places(false, true);
}
