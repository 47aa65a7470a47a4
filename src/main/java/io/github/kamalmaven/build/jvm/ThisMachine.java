package io.github.kamalmaven.build.jvm;

import java.util.regex.Pattern;

/** Which registries run on this machine, so that nobody listens to what is said without TLS. */
public final class ThisMachine {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

  private ThisMachine() {}

  /**
   * Whether one does, as Docker has it: {@code localhost} and 127.0.0.0/8.
   *
   * @param server host and maybe port
   */
  public static boolean runs(String server) {
    return LOOPBACK.matcher(server).matches();
  }
}
