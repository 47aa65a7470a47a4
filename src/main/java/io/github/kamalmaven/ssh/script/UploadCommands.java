package io.github.kamalmaven.ssh.script;

import static io.github.kamalmaven.shell.Quoting.literal;

import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;

/** Writes files with a plain POSIX shell; scp is not on every host, and needs a round trip more. */
final class UploadCommands {
  private UploadCommands() {}

  /**
   * Writes standard input to a file, and makes its directory.
   *
   * <p>Until the content is whole it is in a directory that only its owner may enter, and which is
   * removed however this ends. A connection that is cut looks like the end of the input, hence the
   * look at the size. What an earlier upload left behind, on a host that lost its power, goes too.
   *
   * @param file where, and its permissions; its content is not part of the command
   * @param part that directory, beside the file
   */
  static CommandLine write(Upload file, String part) {
    String fresh = path(part + "/new");
    String script =
        directory(file)
            + "umask 077; rm -rf %s.????????.part; mkdir %s || exit; "
                .formatted(path(file.path()), path(part))
            // Quoted already, a path cannot stand in the quotes of a trap.
            + "clean() { rm -rf %s; }; trap 'clean; exit 1' HUP INT TERM PIPE; "
                .formatted(path(part))
            + "cat > %1$s && [ $(wc -c < %1$s) -eq %2$d ]".formatted(fresh, file.size())
            + " && chmod %04o %s && %s".formatted(file.mode(), fresh, install(file, fresh))
            + "; status=$?; clean; exit $status";
    return CommandLine.sh(CommandLine.script(script));
  }

  /** One step replaces the file, unless containers have it mounted. */
  private static String install(Upload file, String fresh) {
    String move = "mv -f %s %s".formatted(fresh, path(file.path()));
    return file.isMounted()
        ? "if [ -e %1$s ]; then chmod %2$04o %1$s && cat %3$s > %1$s; else %4$s; fi"
            .formatted(path(file.path()), file.mode(), fresh, move)
        : move;
  }

  /** Made before the mask is set, so that others may look into it as into any directory. */
  private static String directory(Upload file) {
    int slash = file.path().lastIndexOf('/');
    return slash <= 0
        ? ""
        : "mkdir -p %s || exit; ".formatted(path(file.path().substring(0, slash)));
  }

  private static String path(String text) {
    return literal(text.startsWith("-") ? "./" + text : text);
  }
}
