package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskException.Reason;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A redirection to or from a file.
 *
 * @param descriptor what is redirected
 * @param mode how the file is opened
 * @param file its path
 */
public record FileRedirect(int descriptor, Mode mode, Word file) implements Redirect {

  /** How a file is opened. */
  public enum Mode {
    /** {@code <}. */
    READ,
    /** {@code >}. */
    WRITE,
    /** {@code >>}. */
    APPEND
  }

  @Override
  public Streams apply(Shell shell, Streams streams) throws IOException {
    String name = file.text(shell);
    String path = DiskPath.resolve(shell.directory(), name);
    Disk disk = shell.machine().disk();
    switch (path) {
      case "/dev/stdout" -> {
        return streams.withOutput(descriptor, streams.out());
      }
      case "/dev/stderr" -> {
        return streams.withOutput(descriptor, streams.err());
      }
      default -> {}
    }
    try {
      return open(disk, path, streams);
    } catch (DiskException e) {
      throw new RedirectFailure(problem(name, e));
    }
  }

  private Streams open(Disk disk, String path, Streams streams) throws DiskException {
    if (mode == Mode.READ) {
      return streams.withInput(new ByteArrayInputStream(disk.read(path)));
    }
    if (mode == Mode.WRITE) {
      disk.write(path, new byte[0]);
    } else {
      disk.append(path, new byte[0]);
    }
    return streams.withOutput(descriptor, new DiskOutput(disk, path));
  }

  private String problem(String name, DiskException e) {
    if (mode == Mode.READ) {
      return "cannot open " + name + ": No such file";
    }
    return "cannot create "
        + name
        + ": "
        + (e.reason() == Reason.MISSING ? "Directory nonexistent" : e.getMessage());
  }
}
