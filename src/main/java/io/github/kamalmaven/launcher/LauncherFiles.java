package io.github.kamalmaven.launcher;

import io.github.kamalmaven.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A private directory of one run: the socket, the client's classes, and the script that starts it.
 */
final class LauncherFiles {
  /** The variable that shows to whom a hook belongs. */
  static final String TOKEN = "KAMAL_LAUNCHER_TOKEN";

  static final String SOCKET = "socket";
  static final String CLASS_PATH = "classpath";

  /** Unix allows 103 bytes for the path of a socket on macOS, and 107 on Linux. */
  private static final int LONGEST_SOCKET = 100;

  private static final List<Class<?>> CLIENT =
      List.of(Launcher.class, Wire.class, Call.class, OwnProcess.class, Standalone.class);

  private final Path home;

  private LauncherFiles(Path home) {
    this.home = home;
  }

  /**
   * Writes them.
   *
   * @param classPath where the plugin's classes are, for command lines that run on their own
   */
  static LauncherFiles write(List<Path> classPath) throws IOException {
    LauncherFiles files = new LauncherFiles(makeHome());
    for (Class<?> type : CLIENT) {
      files.writeClass(type);
    }
    Files.write(files.home.resolve(CLASS_PATH), classPath.stream().map(Path::toString).toList());
    Files.createDirectory(files.bin());
    Path script = files.bin().resolve("kamal");
    Files.writeString(script, files.script());
    Files.writeString(files.bin().resolve("kamal.cmd"), files.batch());
    if (!script.toFile().setExecutable(true)) {
      throw new IOException(script + " cannot be made executable");
    }
    return files;
  }

  /** Only its owner may enter; {@link Files#createTempDirectory} sees to that. */
  private static Path makeHome() throws IOException {
    Path home = Files.createTempDirectory("kamal");
    Path general = Path.of("/tmp");
    if (home.resolve(SOCKET).toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET
        || !Files.isWritable(general)) {
      return home;
    }
    Files.delete(home);
    return Files.createTempDirectory(general, "kamal");
  }

  /** The directory that holds {@code kamal} and nothing else. */
  Path bin() {
    return home.resolve("bin");
  }

  Path socket() {
    return home.resolve(SOCKET);
  }

  /** Removes them all. */
  void delete() {
    try {
      FileTree.delete(home);
    } catch (IOException left) {
      // Somebody else has removed them, or still runs them: the system empties the directory.
      return;
    }
  }

  private void writeClass(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path file = home.resolve("classes").resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, file);
    }
  }

  private String script() {
    return """
        #!/bin/sh
        # kamal for the hooks of one run of kamal-maven-plugin; removed with it.
        exec %s -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp %s %s %s "$@"
        """
        .formatted(
            quoted(java()),
            quoted(home.resolve("classes")),
            Launcher.class.getName(),
            quoted(home));
  }

  private String batch() {
    return """
        @"%s" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%s" %s "%s" %%*
        """
        .formatted(java(), home.resolve("classes"), Launcher.class.getName(), home)
        .replace("\n", "\r\n");
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The JDK's own way, because the client's classes use nothing else. */
  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''") + "'";
  }
}
