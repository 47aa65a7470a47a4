package io.github.kamalmaven.ssh.script;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Upload;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a batch as a host is told to do it.
 *
 * @param step what is to be done
 * @param order the command that does it
 */
public record HostStep(Batch.Step step, Order order) {
  /** More than this to read is for a channel of its own: a shell reads byte by byte. */
  private static final int SHORT = 64 * 1024;

  /** The steps of a batch one after the other; what depends on a question comes right after it. */
  public static List<HostStep> all(Batch batch, UploadNames names) {
    List<HostStep> all = new ArrayList<>();
    for (Batch.Step step : batch.steps()) {
      if (step instanceof Batch.Put put) {
        String part = names.next(put.file().path());
        all.add(new HostStep(step, Order.of(put.file(), part)));
      } else if (step instanceof Batch.Run run) {
        Order.Meaning must = new Order.Meaning.Must(run.tolerance());
        all.add(new HostStep(step, Order.of(run.command(), must)));
      } else if (step instanceof Batch.When when) {
        List<HostStep> then = all(when.then(), names);
        Order.Meaning decides = new Order.Meaning.Decides(when, then.size());
        all.add(new HostStep(step, Order.of(when.question(), decides)));
        all.addAll(then);
      }
    }
    return all;
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
