package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.command.RegistryCommands;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the registry lets a host in; nothing of the login stays there.
 *
 * @param registry where images come from
 * @param user who logs in
 */
record RegistryAccess(Registry registry, Account user) implements HostCheck {
  private static final Pattern REFUSED =
      Pattern.compile("unauthorized|denied|incorrect|status: 40[13]", Pattern.CASE_INSENSITIVE);

  @Override
  public List<CommandLine> questions() {
    return List.of(new RegistryCommands(registry).tryLogin(user.username(), user.password()));
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    Outcome login = answers.get(0);
    if (login.succeeded()) {
      return Seen.well("registry lets it in");
    }
    if (login.exit() == RegistryCommands.NO_DIRECTORY) {
      // The look at the disk and the directories tells why; of the registry nothing is known.
      return Seen.NOTHING;
    }
    String said =
        login.stderr().lines().filter(line -> !line.isBlank()).reduce("", (all, line) -> line);
    return REFUSED.matcher(said).find()
        ? Seen.wrong(
            Ailment.REGISTRY_LOGIN,
            "the registry does not let it in: " + said.strip(),
            "check registry/server, username and password; they are from " + user.source())
        : Seen.wrong(
            Ailment.REGISTRY_UNREACHABLE,
            "the registry cannot be reached: " + said.strip(),
            "check the name service, the proxy and the firewall of " + host);
  }
}
