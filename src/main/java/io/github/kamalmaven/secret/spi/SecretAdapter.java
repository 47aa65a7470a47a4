package io.github.kamalmaven.secret.spi;

import java.util.List;
import java.util.Map;

/**
 * A vault that {@code kamal secrets fetch} can ask.
 *
 * <p>There is one instance for each deployment that is opened, made by its constructor without
 * arguments: it may remember a login, and must be safe for use by several threads. {@code
 * Kamal::Secrets::Adapters::Base}.
 */
public interface SecretAdapter {

  /** What {@code --adapter} calls it: {@code one_password}. Case and {@code - _} do not matter. */
  String name();

  /** Other names for it: {@code 1password}. */
  default List<String> aliases() {
    return List.of();
  }

  /** Whether it cannot do without {@code --account}. */
  default boolean needsAccount() {
    return true;
  }

  /**
   * Reads secrets.
   *
   * @param request which ones
   * @param machine the only way to programs, variables and files
   * @return values by full name, in the order asked for; {@code kamal secrets extract NAME} finds
   *     {@code NAME} and what ends in {@code /NAME}
   * @throws io.github.kamalmaven.KamalException if the vault's tool is missing, a login is needed
   *     or a secret is not there: what, where, and what the user can do
   */
  Map<String, String> fetch(SecretRequest request, ControlMachine machine);
}
