package io.github.kamalmaven.ssh;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Upload;
import java.util.Optional;

/**
 * A step of a batch as a host is told to do it.
 *
 * @param step what is to be done
 * @param order the command that does it
 * @param part the name of the file that is uploaded until it is complete
 */
record HostStep(Batch.Step step, Order order, Optional<String> part) {
  /** More than this to read is for a channel of its own: a shell reads byte by byte. */
  private static final int SHORT = 64 * 1024;

  static HostStep of(Batch.Step step, UploadNames names) {
    if (step instanceof Batch.Put put) {
      String part = names.next(put.file().path());
      return new HostStep(step, Order.of(put.file(), part), Optional.of(part));
    }
    Batch.Run run = (Batch.Run) step;
    return new HostStep(step, Order.of(run.command(), run.tolerated()), Optional.empty());
  }

  /** Whether a shell that is open may be given it together with others. */
  boolean isShort() {
    return order.size() <= SHORT;
  }

  /** Whether it reads something. */
  boolean reads() {
    return order.size() > 0;
  }

  /** Removes what is left of a file that could not be written. */
  Order discard() {
    return Order.of(UploadCommands.discard(part.orElseThrow()), true);
  }

  /** That a file could not be written. */
  static KamalException unwritten(Upload file, String host, Outcome outcome) {
    return new KamalException(
        "The file %s cannot be written on %s: %s"
            .formatted(file.path(), host, outcome.stderr().strip()),
        host + ": " + outcome.command(),
        "Check that its directory exists, may be written to and has room");
  }
}
