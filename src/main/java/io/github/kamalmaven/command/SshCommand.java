package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import java.util.List;
import java.util.Optional;

/**
 * OpenSSH's own client, for commands that somebody sits in front of.
 *
 * <p>{@code Kamal::Commands::Base#run_over_ssh}.
 */
public final class SshCommand {
  private static final String HOME = "~/";

  private final Ssh ssh;

  /**
   * @param ssh how hosts are reached
   */
  public SshCommand(Ssh ssh) {
    this.ssh = ssh;
  }

  /** A command of the control machine that runs another one on a host, with a terminal. */
  public CommandLine on(String host, CommandLine command) {
    return options().plus("-t").plus(address(host)).plus(CommandLine.quoted(command));
  }

  /** The same without a terminal, and with the other command still to be said. */
  public CommandLine to(String host) {
    return options().plus(address(host));
  }

  private String[] address(String host) {
    return new String[] {ssh.userOn(host) + "@" + host, "-p", Integer.toString(ssh.portOn(host))};
  }

  private CommandLine options() {
    return CommandLine.script("ssh")
        .plus(Arguments.each("-F", words(configFiles())))
        .plus(jump())
        .plus(Arguments.each("-i", words(ssh.keys())))
        .plus(ssh.keysOnly().filter(only -> only).map(only -> "-o IdentitiesOnly=yes"));
  }

  private List<String> configFiles() {
    if (ssh.configFiles() instanceof Ssh.ConfigFiles.Files files) {
      return files.paths();
    }
    return ssh.configFiles() instanceof Ssh.ConfigFiles.None ? List.of("/dev/null") : List.of();
  }

  /** Files as one word each; the shell finds the user's own directory. */
  private static List<String> words(List<String> files) {
    return files.stream()
        .map(
            file ->
                file.startsWith(HOME)
                    ? HOME + Quoting.literal(file.substring(HOME.length()))
                    : Quoting.literal(file))
        .toList();
  }

  private Optional<String> jump() {
    return ssh.proxy()
        .map(host -> "-J " + (host.contains("@") ? host : "root@" + host))
        .or(
            () ->
                ssh.proxyCommand()
                    .map(template -> "-o ProxyCommand=" + Quoting.singleQuoted(template)));
  }
}
