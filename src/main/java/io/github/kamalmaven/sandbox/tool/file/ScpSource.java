package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.disk.Facts;
import io.github.kamalmaven.sandbox.shell.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The sending end of the SCP protocol. */
final class ScpSource {

  private static final int OK = 0;

  private final Disk disk;
  private final boolean recursive;
  private final InputStream in;
  private final OutputStream out;

  ScpSource(Call call, boolean recursive) {
    this.disk = call.disk();
    this.recursive = recursive;
    this.in = call.shell().streams().in();
    this.out = call.shell().streams().out();
  }

  /** Sends a file, or a directory with all that is in it; gives the exit status. */
  int send(String path) throws IOException {
    if (in.read() != OK) {
      return 1;
    }
    Facts facts = disk.facts(path).orElse(null);
    if (facts == null || (facts.directory() && !recursive)) {
      String problem = facts == null ? "No such file or directory" : "not a regular file";
      out.write(("\001scp: " + path + ": " + problem + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return 1;
    }
    return sendEntry(path, facts) ? 0 : 1;
  }

  private boolean sendEntry(String path, Facts facts) throws IOException {
    String tail = String.format("%04o %d %s", facts.mode(), facts.size(), DiskPath.name(path));
    if (!facts.directory()) {
      if (!say("C" + tail)) {
        return false;
      }
      out.write(disk.read(path));
      out.write(OK);
      out.flush();
      return in.read() == OK;
    }
    boolean sent = say("D" + tail);
    for (String name : disk.list(path)) {
      String child = DiskPath.resolve(path, name);
      Facts of = disk.facts(child).orElse(facts);
      sent = sent && sendEntry(child, of);
    }
    return sent && say("E");
  }

  private boolean say(String message) throws IOException {
    out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return in.read() == OK;
  }
}
