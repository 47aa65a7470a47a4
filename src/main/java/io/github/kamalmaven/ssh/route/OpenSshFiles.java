package io.github.kamalmaven.ssh.route;

import com.jcraft.jsch.ConfigRepository;
import com.jcraft.jsch.OpenSSHConfig;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Ssh.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The OpenSSH client configuration: the first file that sets a keyword for a host decides. */
final class OpenSshFiles {
  private final List<ConfigRepository> files;

  private OpenSshFiles(List<ConfigRepository> files) {
    this.files = files;
  }

  /**
   * Reads the files that count.
   *
   * @throws KamalException if one cannot be read; only default files may be missing
   */
  static OpenSshFiles read(ConfigFiles choice, ControlMachine machine) {
    List<ConfigRepository> read = new ArrayList<>();
    if (choice instanceof ConfigFiles.Default) {
      machine.defaultConfigFiles().stream()
          .filter(Files::isReadable)
          .forEach(file -> read.add(parse(file)));
    } else if (choice instanceof ConfigFiles.Files chosen) {
      chosen.paths().forEach(path -> read.add(parse(machine.path(path))));
    }
    return new OpenSshFiles(read);
  }

  private static ConfigRepository parse(Path file) {
    try {
      return OpenSSHConfig.parse(Files.readString(file));
    } catch (IOException e) {
      throw new KamalException(
          "The OpenSSH configuration cannot be read",
          file.toString(),
          "Correct ssh.config in deploy.yml, or the file",
          e);
    }
  }

  /** The value of a keyword for a host; {@code none} counts as not set. */
  Optional<String> value(String host, String keyword) {
    return files.stream()
        .flatMap(file -> Stream.ofNullable(file.getConfig(host).getValue(keyword)))
        .map(OpenSshFiles::unquoted)
        .findFirst()
        .filter(value -> !value.equalsIgnoreCase("none"));
  }

  /** Every value of a keyword for a host. */
  List<String> values(String host, String keyword) {
    return files.stream()
        .flatMap(file -> Arrays.stream(file.getConfig(host).getValues(keyword)))
        .map(OpenSshFiles::unquoted)
        .filter(value -> !value.equalsIgnoreCase("none"))
        .distinct()
        .toList();
  }

  /** Whether a keyword is {@code yes} for a host. */
  boolean enabled(String host, String keyword) {
    return value(host, keyword).map(v -> v.toLowerCase(Locale.ROOT)).orElse("").equals("yes");
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
