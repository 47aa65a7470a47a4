package io.github.kamalmaven.ssh;

import com.jcraft.jsch.Logger;
import io.github.kamalmaven.ssh.route.Notes;
import java.util.Locale;

/** What JSch logs at {@code ssh.log_level} and above goes to the notes. */
final class SshLog {
  private final int threshold;
  private final Notes notes;

  /**
   * @param level {@code debug}, {@code info}, {@code warn}, {@code error} or {@code fatal}
   * @param notes hears it
   */
  SshLog(String level, Notes notes) {
    this.threshold = number(level);
    this.notes = notes;
  }

  Notes notes() {
    return notes;
  }

  private static int number(String level) {
    return switch (level.toLowerCase(Locale.ROOT)) {
      case "debug" -> Logger.DEBUG;
      case "info" -> Logger.INFO;
      case "warn" -> Logger.WARN;
      case "error" -> Logger.ERROR;
      default -> Logger.FATAL;
    };
  }

  /** The log of one host's connection. */
  Logger of(String host) {
    return new Logger() {
      @Override
      public boolean isEnabled(int level) {
        return level >= threshold;
      }

      @Override
      public void log(int level, String message) {
        if (isEnabled(level)) {
          notes.note(host, "ssh: " + message);
        }
      }
    };
  }
}
