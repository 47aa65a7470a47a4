package io.github.kamalmaven.hook;

import java.util.Map;
import java.util.stream.Stream;

/**
 * What the control machine runs hooks with.
 *
 * @param windows whether it runs Windows
 * @param java the program that runs Java source
 */
public record HookPlatform(boolean windows, String java) {
  /** A machine of which nothing is known. */
  public static final HookPlatform POSIX = new HookPlatform(false, "java");

  String powershell() {
    return windows ? "powershell.exe" : "pwsh";
  }

  /**
   * The directories where a machine finds its programs.
   *
   * @param environment its variables; Windows does not care for the case of their names
   */
  Stream<String> searchPath(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(it -> windows ? it.getKey().equalsIgnoreCase("PATH") : it.getKey().equals("PATH"))
        .flatMap(it -> Stream.of(it.getValue().split(windows ? ";" : ":", -1)));
  }
}
