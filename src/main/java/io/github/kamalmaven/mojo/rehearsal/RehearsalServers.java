package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.registry.account.Servers;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;

/**
 * Servers of Maven's settings in a rehearsal, whose registry lets everybody in: where a real one is
 * missing, something is made up, and Docker's passwords are left alone.
 *
 * @param real Maven's own
 */
record RehearsalServers(Servers real) implements Servers {
  @Override
  public boolean has(String id) {
    return true;
  }

  @Override
  public Optional<Account> find(String id) {
    return real.has(id) ? real.find(id) : Optional.of(madeUp());
  }

  private static Account madeUp() {
    return new Account(
        Sensitive.of("rehearsal"),
        Sensitive.of("made-up-for-the-rehearsal"),
        Account.Origin.SETTINGS,
        "the rehearsal, which made them up");
  }
}
