package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.Facts;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** {@code stat}. */
final class FileFacts implements Tool {

  private static final String LETTERS = "xwr";

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "Lt", "c", Map.of("format", 'c'));
    int status = 0;
    for (String name : line.operands()) {
      Optional<Facts> facts = call.disk().facts(call.path(name));
      if (facts.isEmpty()) {
        status = call.fail(1, "cannot statx '" + name + "': No such file or directory");
      } else {
        String format =
            line.value('c').orElse("  File: %n\n  Size: %s\t%F\nAccess: (0%a/%A)\nModify: %y");
        call.print(format(format, name, facts.get()) + "\n");
      }
    }
    return status;
  }

  private static String format(String format, String name, Facts facts) {
    String owner = facts.owner();
    int colon = owner.indexOf(':');
    return format
        .replace("%n", name)
        .replace("%s", String.valueOf(facts.size()))
        .replace("%F", facts.directory() ? "directory" : "regular file")
        .replace("%a", Integer.toOctalString(facts.mode()))
        .replace("%A", permissions(facts))
        .replace("%U", colon < 0 ? owner : owner.substring(0, colon))
        .replace("%G", colon < 0 ? "root" : owner.substring(colon + 1))
        .replace("%Y", String.valueOf(facts.modified().getEpochSecond()))
        .replace("%y", facts.modified().toString());
  }

  static String permissions(Facts facts) {
    StringBuilder text = new StringBuilder(facts.directory() ? "d" : "-");
    for (int bit = 8; bit >= 0; bit--) {
      text.append((facts.mode() & 1 << bit) != 0 ? LETTERS.charAt(bit % 3) : '-');
    }
    return text.toString();
  }
}
