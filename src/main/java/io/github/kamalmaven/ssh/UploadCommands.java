package io.github.kamalmaven.ssh;

import static io.github.kamalmaven.shell.Quoting.literal;

import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;

/** Writes files with a plain POSIX shell; scp is not on every host, and needs a round trip more. */
final class UploadCommands {
  private UploadCommands() {}

  /**
   * Writes standard input to a file.
   *
   * @param file where, and its permissions; its content is not part of the command
   * @param part the file's name until it is complete, in the same directory
   */
  static CommandLine write(Upload file, String part) {
    String target = path(file.path());
    String mode = "%04o".formatted(file.mode());
    return CommandLine.script(
        "umask 077 && cat > %s && chmod %s %s && mv -f %s %s"
            .formatted(path(part), mode, path(part), path(part), target));
  }

  /** Removes what is left of a file that could not be written. */
  static CommandLine discard(String part) {
    return CommandLine.script("rm -f " + path(part));
  }

  private static String path(String text) {
    return literal(text.startsWith("-") ? "./" + text : text);
  }
}
