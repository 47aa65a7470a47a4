package io.github.kamalmaven.ssh.route;

import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.ssh.openssh.Login;
import io.github.kamalmaven.ssh.openssh.OpenSshConfig;
import io.github.kamalmaven.ssh.openssh.Settings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The OpenSSH client configuration that counts, asked for logins of the deployment. */
final class OpenSshFiles {
  private static final long LONGEST_QUESTION_SECONDS = 10;

  private final OpenSshConfig config;
  private final ControlMachine machine;

  private OpenSshFiles(OpenSshConfig config, ControlMachine machine) {
    this.config = config;
    this.machine = machine;
  }

  /**
   * Reads the files that count.
   *
   * @throws io.github.kamalmaven.KamalException if one cannot be read; only default files may be
   *     missing
   */
  static OpenSshFiles read(ConfigFiles choice, ControlMachine machine) {
    OpenSshConfig config =
        OpenSshConfig.read(paths(choice, machine), machine.home(), text -> holds(text, machine));
    return new OpenSshFiles(config, machine);
  }

  private static List<Path> paths(ConfigFiles choice, ControlMachine machine) {
    if (choice instanceof ConfigFiles.Files chosen) {
      return chosen.paths().stream().map(machine::path).toList();
    }
    return choice instanceof ConfigFiles.Default
        ? machine.defaultConfigFiles().stream().filter(Files::isReadable).toList()
        : List.of();
  }

  /** Whether the command of a {@code Match exec} succeeds. */
  private static boolean holds(String command, ControlMachine machine) {
    List<String> words = new ArrayList<>(machine.shell());
    words.add(command);
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(machine.directory().toFile())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(LONGEST_QUESTION_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException noShell) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What they say for a host. */
  Settings of(String host, String user) {
    return config.of(new Login(host, user, machine.user()));
  }
}
