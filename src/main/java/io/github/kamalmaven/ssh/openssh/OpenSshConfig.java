package io.github.kamalmaven.ssh.openssh;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Configuration files of OpenSSH's client: {@code Host}, {@code Match} and {@code Include}, of each
 * setting the first value that holds for a login. Safe for use by several threads.
 */
public final class OpenSshConfig {
  private final List<ConfigFile> files;
  private final Path home;
  private final Predicate<String> commands;
  private final Map<Login, Settings> known = new ConcurrentHashMap<>();

  private OpenSshConfig(List<ConfigFile> files, Path home, Predicate<String> commands) {
    this.files = List.copyOf(files);
    this.home = home;
    this.commands = commands;
  }

  /**
   * Reads files.
   *
   * @param paths the one that counts most first
   * @param home the user's home, {@code ~}
   * @param commands whether a command of {@code Match exec} succeeds
   * @throws KamalException if one cannot be read
   */
  public static OpenSshConfig read(List<Path> paths, Path home, Predicate<String> commands) {
    List<ConfigFile> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.add(ConfigFile.read(path));
      } catch (IOException e) {
        throw new KamalException(
            "The OpenSSH configuration cannot be read",
            path.toString(),
            "Correct ssh.config in deploy.yml, or the file",
            e);
      }
    }
    return new OpenSshConfig(files, home, commands);
  }

  /** What it says for a login. */
  public Settings of(Login login) {
    return known.computeIfAbsent(login, one -> new Reading(one, home, commands).of(files));
  }
}
