package io.github.kamalmaven.ssh.script;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Upload;

/**
 * A step of a batch as a host is told to do it.
 *
 * @param step what is to be done
 * @param order the command that does it
 */
public record HostStep(Batch.Step step, Order order) {
  /** More than this to read is for a channel of its own: a shell reads byte by byte. */
  private static final int SHORT = 64 * 1024;

  public static HostStep of(Batch.Step step, UploadNames names) {
    if (step instanceof Batch.Put put) {
      String part = names.next(put.file().path());
      return new HostStep(step, Order.of(put.file(), part));
    }
    Batch.Run run = (Batch.Run) step;
    return new HostStep(step, Order.of(run.command(), run.tolerated()));
  }

  /** Whether a shell that is open may be given it together with others. */
  public boolean isShort() {
    return order.size() <= SHORT;
  }

  /** Whether it reads something. */
  public boolean reads() {
    return order.size() > 0;
  }

  /** That a file could not be written. */
  public static KamalException unwritten(Upload file, String host, Outcome outcome) {
    return new KamalException(
        "The file %s cannot be written on %s: %s"
            .formatted(file.path(), host, outcome.stderr().strip()),
        host + ": " + file,
        "Check that its directory exists, may be written to and has room");
  }
}
