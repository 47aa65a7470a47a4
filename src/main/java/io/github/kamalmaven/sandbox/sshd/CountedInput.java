package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.Traffic;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what a command reads. */
final class CountedInput extends FilterInputStream {

  private final Traffic traffic;

  CountedInput(InputStream in, Traffic traffic) {
    super(in);
    this.traffic = traffic;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    traffic.add(Traffic.Kind.RECEIVED, b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    traffic.add(Traffic.Kind.RECEIVED, Math.max(0, count));
    return count;
  }
}
