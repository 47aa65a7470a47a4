package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code mktemp}: names are counted, so that they are the same in every run. */
final class MakeTemporary implements Tool {

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "dqut", "p");
    String template = line.operands().stream().findFirst().orElse("/tmp/tmp.XXXXXXXXXX");
    int stars = template.length() - template.replaceFirst("X+$", "").length();
    String number = String.format("%0" + Math.max(1, stars) + "d", count.incrementAndGet());
    String path = template.substring(0, template.length() - stars) + number;
    if (line.has('d')) {
      call.disk().makeDirectory(call.path(path));
      call.disk().chmod(call.path(path), 0700);
    } else {
      call.disk().write(call.path(path), new byte[0]);
      call.disk().chmod(call.path(path), 0600);
    }
    call.print(path + "\n");
    return 0;
  }
}
