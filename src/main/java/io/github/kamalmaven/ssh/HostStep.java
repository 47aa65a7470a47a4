package io.github.kamalmaven.ssh;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
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
      return put(put, names.next(put.file().path()));
    }
    Batch.Run run = (Batch.Run) step;
    byte[] input =
        run.command()
            .input()
            .map(Sensitive::reveal)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .orElse(new byte[0]);
    return new HostStep(
        step,
        new Order(run.command(), run.command().toRun(), input, run.tolerated()),
        Optional.empty());
  }

  private static HostStep put(Batch.Put put, String part) {
    CommandLine write = UploadCommands.write(put.file(), part);
    Order order = new Order(write, write.toRun(), put.file().content(), false);
    return new HostStep(put, order, Optional.of(part));
  }

  /** Whether a shell that is open may be given it together with others. */
  boolean isShort() {
    return order.input().length <= SHORT;
  }

  /** Whether it reads something. */
  boolean reads() {
    return order.input().length > 0;
  }

  /** Removes what is left of a file that could not be written. */
  Order discard() {
    CommandLine remove = UploadCommands.discard(part.orElseThrow());
    return new Order(remove, remove.toRun(), new byte[0], true);
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
