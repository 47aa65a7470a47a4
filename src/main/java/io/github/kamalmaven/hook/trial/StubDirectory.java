package io.github.kamalmaven.hook.trial;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.trial.HookCase.Stub;
import io.github.kamalmaven.shell.Quoting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands for the beginning of a hook's path that do nothing but note how they are called, and
 * answer. They use nothing but the shell itself, so that any command can be replaced.
 */
final class StubDirectory {
  private static final String END_OF_CALL = "\u0001";

  private final Path directory;
  private final Path calls;

  /**
   * @param directory an empty one for the commands
   * @param calls where they note how they are called
   */
  StubDirectory(Path directory, Path calls) {
    this.directory = directory;
    this.calls = calls;
  }

  void add(String command, Stub stub) throws IOException {
    if (command.contains("/")) {
      throw new KamalException(
          "A stub stands in for commands on the PATH, not for " + command,
          "commands",
          "name the command without its directory, or give a file of that path (given)");
    }
    Path file = directory.resolve(command);
    Files.writeString(file, script(command, stub));
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + file);
    }
  }

  /** The command lines so far, each word quoted only where it must be. */
  List<String> calls() throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String noted = Files.exists(calls) ? Files.readString(calls, StandardCharsets.UTF_8) : "";
    for (String word : noted.split("\0", -1)) {
      if (word.equals(END_OF_CALL)) {
        lines.add(String.join(" ", words));
        words.clear();
      } else {
        words.add(Quoting.literal(word));
      }
    }
    return lines;
  }

  private String script(String command, Stub stub) {
    return """
        #!/bin/sh
        { printf '%%s\\000' %s "$@"; printf '\\001\\000'; } >> %s
        if [ ! -t 0 ]; then while IFS= read -r line; do :; done; fi
        %s%sexit %d
        """
        .formatted(
            Quoting.singleQuoted(command),
            Quoting.singleQuoted(calls.toString()),
            print(stub.prints(), ""),
            print(stub.complains(), " >&2"),
            stub.exit());
  }

  private static String print(@Nullable String text, String where) {
    return text == null
        ? ""
        : "printf '%s\\n' " + Quoting.singleQuoted(text.replaceFirst("\\R$", "")) + where + "\n";
  }
}
