package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.disk.Disk;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes to the end of a file on a simulated disk. */
final class DiskOutput extends OutputStream {

  private final Disk disk;
  private final String path;

  DiskOutput(Disk disk, String path) {
    this.disk = disk;
    this.path = path;
  }

  @Override
  public void write(int b) throws IOException {
    disk.append(path, new byte[] {(byte) b});
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    disk.append(path, Arrays.copyOfRange(bytes, offset, offset + length));
  }
}
