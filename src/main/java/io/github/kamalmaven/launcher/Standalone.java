package io.github.kamalmaven.launcher;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a command line in this process, with all of the plugin's classes. */
final class Standalone {
  private static final String MAIN = "io.github.kamalmaven.mojo.cli.KamalCli";

  private Standalone() {}

  /**
   * Runs {@code kamal}; ends the process.
   *
   * @param classPath a file that names all jars, a line each
   */
  static void run(Path classPath, List<String> words, Map<String, String> environment)
      throws Exception {
    if ("true".equals(environment.get("KAMAL_REHEARSAL"))) {
      System.err.println("ERROR: The rehearsal that called kamal is over; nothing was done");
      System.exit(1);
    }
    List<String> files = Files.readAllLines(classPath);
    URL[] urls = new URL[files.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(files.get(i)).toUri().toURL();
    }
    // Open as long as the process lives: main ends it.
    @SuppressWarnings("resource")
    ClassLoader plugin = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(plugin);
    plugin
        .loadClass(MAIN)
        .getMethod("main", String[].class)
        .invoke(null, (Object) words.toArray(new String[0]));
  }
}
