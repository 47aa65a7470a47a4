package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Call;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The receiving end of the SCP protocol: messages {@code C} for a file, {@code D} and {@code E}
 * around a directory, {@code T} for times, each acknowledged by a zero byte.
 */
final class ScpSink {

  private static final int OK = 0;
  private static final int ERROR = 1;

  private final Disk disk;
  private final InputStream in;
  private final OutputStream out;
  private final boolean directoryExpected;
  private int status;

  ScpSink(Call call, boolean directoryExpected) {
    this.disk = call.disk();
    this.in = call.shell().streams().in();
    this.out = call.shell().streams().out();
    this.directoryExpected = directoryExpected;
  }

  /** Receives until the sender is done; gives the exit status. */
  int receive(String target) throws IOException {
    if (directoryExpected && !disk.isDirectory(target)) {
      refuse(target + ": Not a directory");
      return 1;
    }
    acknowledge();
    messages(target);
    return status;
  }

  private void messages(String directory) throws IOException {
    int kind = in.read();
    while (kind >= 0 && kind != 'E') {
      String line = line();
      switch (kind) {
        case 'C' -> file(directory, line);
        case 'D' -> directory(directory, line);
        case 'T' -> acknowledge();
        case 1, 2 -> status = 1;
        default -> refuse("unexpected message " + (char) kind);
      }
      kind = in.read();
    }
    if (kind == 'E') {
      line();
      acknowledge();
    }
  }

  private void file(String directory, String header) throws IOException {
    int size = Integer.parseInt(field(header, 1));
    String path = place(directory, field(header, 2));
    try {
      boolean fresh = !disk.exists(path);
      disk.append(path, new byte[0]);
      acknowledge();
      byte[] content = in.readNBytes(size);
      if (content.length < size) {
        throw new EOFException("the sender went away");
      }
      disk.write(path, content);
      // As with open(2), the mode only matters for a file that is new.
      if (fresh) {
        disk.chmod(path, Integer.parseInt(field(header, 0), 8));
      }
    } catch (DiskException e) {
      refuse(path + ": " + e.getMessage());
      return;
    }
    if (in.read() != OK) {
      status = 1;
    }
    acknowledge();
  }

  private void directory(String parent, String header) throws IOException {
    String path = place(parent, field(header, 2));
    try {
      if (!disk.isDirectory(path)) {
        disk.makeDirectory(path);
        disk.chmod(path, Integer.parseInt(field(header, 0), 8));
      }
    } catch (DiskException e) {
      refuse(path + ": " + e.getMessage());
      return;
    }
    acknowledge();
    messages(path);
  }

  private String place(String target, String name) {
    return disk.isDirectory(target) ? DiskPath.resolve(target, name) : target;
  }

  private static String field(String header, int index) {
    int first = header.indexOf(' ');
    int second = header.indexOf(' ', first + 1);
    return switch (index) {
      case 0 -> header.substring(0, first);
      case 1 -> header.substring(first + 1, second);
      default -> header.substring(second + 1);
    };
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    while (b >= 0 && b != '\n') {
      bytes.write(b);
      b = in.read();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void acknowledge() throws IOException {
    out.write(OK);
    out.flush();
  }

  private void refuse(String problem) throws IOException {
    status = 1;
    out.write(ERROR);
    out.write(("scp: " + problem + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
