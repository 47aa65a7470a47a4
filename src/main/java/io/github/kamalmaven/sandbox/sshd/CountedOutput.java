package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.Traffic;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what a command writes. */
final class CountedOutput extends FilterOutputStream {

  private final Traffic traffic;

  CountedOutput(OutputStream out, Traffic traffic) {
    super(out);
    this.traffic = traffic;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    traffic.add(Traffic.Kind.SENT, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    traffic.add(Traffic.Kind.SENT, length);
  }
}
