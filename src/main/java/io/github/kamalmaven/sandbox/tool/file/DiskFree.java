package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;

/** {@code df}: a host with plenty of room. */
final class DiskFree implements Tool {

  @Override
  public int run(Call call) throws IOException {
    boolean human = call.arguments().stream().anyMatch(word -> word.matches("-\\w*h\\w*"));
    call.print(
        human
            ? """
              Filesystem      Size  Used Avail Use% Mounted on
              /dev/vda1        50G   10G   40G  20% /
              """
            : """
              Filesystem     1K-blocks     Used Available Use% Mounted on
              /dev/vda1       52428800 10485760  41943040  20% /
              """);
    return 0;
  }
}
