package io.github.kamalmaven.ssh;

import static io.github.kamalmaven.shell.Quoting.literal;

import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;

/** Writes files with a plain POSIX shell; scp is not on every host, and needs a round trip more. */
final class UploadCommands {
  private UploadCommands() {}

  /**
   * Writes standard input to a file, and makes its directory.
   *
   * <p>A new file appears whole under its name. One that exists keeps its place on the disk,
   * because containers that have it mounted see that place and not the name.
   *
   * @param file where, and its permissions; its content is not part of the command
   * @param part the file's name until it is complete, in the same directory
   */
  static CommandLine write(Upload file, String part) {
    return CommandLine.script(
        ("%4$sumask 077 && cat > %1$s && chmod %3$s %1$s"
                + " && if [ -e %2$s ]; then chmod %3$s %2$s && cat %1$s > %2$s && rm -f %1$s;"
                + " else mv -f %1$s %2$s; fi")
            .formatted(
                path(part), path(file.path()), "%04o".formatted(file.mode()), directory(file)));
  }

  /** Made before the mask is set, so that others may look into it as into any directory. */
  private static String directory(Upload file) {
    int slash = file.path().lastIndexOf('/');
    return slash <= 0 ? "" : "mkdir -p " + path(file.path().substring(0, slash)) + " && ";
  }

  /** Removes what is left of a file that could not be written. */
  static CommandLine discard(String part) {
    return CommandLine.script("rm -f " + path(part));
  }

  private static String path(String text) {
    return literal(text.startsWith("-") ? "./" + text : text);
  }
}
