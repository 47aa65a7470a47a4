package io.github.kamalmaven.mojo.terminal;

import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.identity.Passphrases;
import java.util.List;
import java.util.Optional;

/**
 * Asks for passphrases at the terminal of this process, without showing what is typed.
 *
 * @param presence who is there
 * @param report hears that the terminal is used
 */
public record TerminalPassphrases(UserTerminal.Presence presence, Report report)
    implements Passphrases {

  @Override
  public List<Sensitive> of(String key) {
    return List.of();
  }

  @Override
  public boolean canAsk() {
    return presence == UserTerminal.Presence.SOMEBODY;
  }

  @Override
  public Optional<Sensitive> ask(String key, boolean again) {
    report.on(new Event.Interlude(true));
    try {
      return asked(key, again);
    } finally {
      report.on(new Event.Interlude(false));
    }
  }

  private static Optional<Sensitive> asked(String key, boolean again) {
    String question = (again ? "That was wrong. " : "") + "Passphrase of " + key + ": ";
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("%s", question))
        .filter(typed -> typed.length > 0)
        .map(typed -> Sensitive.of(new String(typed)));
  }
}
