package io.github.kamalmaven.mojo.terminal;

import io.github.kamalmaven.command.SshCommand;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.host.local.SearchPath;
import io.github.kamalmaven.host.local.SystemSsh;
import io.github.kamalmaven.host.local.TtyTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The terminal of this process: the system's {@code ssh} is attached to it, or the plugin's own
 * connection where there is none.
 *
 * @param environment the variables of the control machine
 * @param presence who is there
 */
public record RealTerminals(Map<String, String> environment, UserTerminal.Presence presence)
    implements Terminals {

  @Override
  public UserTerminal at(Path project, Deployment deployment) {
    if (presence == UserTerminal.Presence.NOBODY) {
      return new NoTerminal(System.out);
    }
    return new SearchPath(environment).has("ssh")
        ? new SystemSsh(
            presence,
            () -> PosixShell.find(System.getProperty("os.name"), environment, Files::exists),
            project,
            environment,
            new SshCommand(deployment.ssh())::on)
        : new TtyTerminal(presence, environment);
  }
}
