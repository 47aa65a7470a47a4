package io.github.kamalmaven.hook;

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
}
