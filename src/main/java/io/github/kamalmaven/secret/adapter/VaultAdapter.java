package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.Map;

/**
 * What all vaults have in common that are reached by a program: is it there, who is logged in, what
 * is in it.
 *
 * <p>{@code Kamal::Secrets::Adapters::Base#fetch}.
 */
abstract class VaultAdapter implements SecretAdapter {
  private final VaultProgram program;
  private final Logins logins = new Logins();

  VaultAdapter(VaultProgram program) {
    this.program = program;
  }

  @Override
  public final Map<String, String> fetch(SecretRequest request, ControlMachine machine) {
    Vault vault = new Vault(program, machine, Map.of());
    String account = request.account().orElse("");
    return read(request, vault.with(logins.of(account, () -> open(account, vault))));
  }

  private Map<String, String> open(String account, Vault vault) {
    ToolCall version = vault.call(program.version());
    if (!vault.agrees(version)) {
      throw Vault.failure(
          version,
          program.title() + " is not installed",
          "Install it (%s), or add the directory of %s to the PATH"
              .formatted(program.page(), program.name()));
    }
    return login(account, vault);
  }

  /**
   * Makes sure that somebody is logged in.
   *
   * @param account as given, empty if none was
   * @return variables that later calls need
   */
  Map<String, String> login(String account, Vault vault) {
    return Map.of();
  }

  /** Reads secrets from the open vault. */
  abstract Map<String, String> read(SecretRequest request, Vault vault);
}
