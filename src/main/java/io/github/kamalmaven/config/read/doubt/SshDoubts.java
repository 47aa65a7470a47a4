package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.Set;
import java.util.regex.Pattern;

/** How hosts are reached. */
final class SshDoubts {
  private static final Pattern PORT = Pattern.compile("0*[1-9][0-9]{0,4}");
  private static final int LAST_PORT = 65535;
  private static final Set<String> LEVELS =
      Set.of("debug", "info", "warn", "error", "fatal", "unknown", "0", "1", "2", "3", "4", "5");

  private final Mapping root;
  private final Doubts doubts;

  SshDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
  }

  void look() {
    Mapping ssh = root.section("ssh");
    ssh.text("port")
        .filter(port -> !isPort(port))
        .ifPresent(
            port ->
                doubts.add(
                    ssh.keyAt("port"),
                    "ssh/port",
                    "should be a number from 1 to 65535",
                    "no host can be reached like this"));
    ssh.text("log_level")
        .filter(level -> !LEVELS.contains(level))
        .ifPresent(
            level ->
                doubts.add(
                    ssh.keyAt("log_level"),
                    "ssh/log_level",
                    "unknown level " + level,
                    "Ruby Kamal fails over it when it connects; levels are debug, info, warn, error, fatal"));
    if (ssh.has("proxy") && ssh.has("proxy_command")) {
      doubts.add(
          ssh.keyAt("proxy_command"),
          "ssh/proxy_command",
          "has no effect beside `proxy`",
          "keep one of them");
    }
    Mapping sshkit = root.section("sshkit");
    Numbers numbers = new Numbers(sshkit, "sshkit", doubts);
    numbers.positive("max_concurrent_starts");
    numbers.notNegative("pool_idle_timeout");
    numbers.notNegative("dns_retries");
  }

  private static boolean isPort(String text) {
    return PORT.matcher(text).matches() && Integer.parseInt(text) <= LAST_PORT;
  }
}
