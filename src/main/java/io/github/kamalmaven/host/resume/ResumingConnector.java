package io.github.kamalmaven.host.resume;

import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.ConnectionLost;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Collection;
import java.util.List;

/**
 * A transport whose sessions go on, once, on a new connection when one was lost in the middle of a
 * batch: what was answered stands, questions are asked again, and changes are repeated as far as
 * the host's state does not show that they have happened. Kamal fails there. Safe for use by
 * several threads.
 *
 * <p>What reads and writes while it runs cannot go on, and does not.
 */
public final class ResumingConnector implements Connector {
  private final Connector inner;
  private final Report report;
  private final TimeSource time;

  /**
   * @param inner the transport; closed with this one
   * @param report hears of what was lost
   * @param time by which hosts are waited for that are just about what was lost
   */
  public ResumingConnector(Connector inner, Report report, TimeSource time) {
    this.inner = inner;
    this.report = report;
    this.time = time;
  }

  @Override
  public Session session(String host) {
    return new Resuming(inner.session(host), report, time);
  }

  @Override
  public void expect(Collection<String> hosts) {
    inner.expect(hosts);
  }

  @Override
  public void close() {
    inner.close();
  }

  private record Resuming(Session inner, Report report, TimeSource time) implements Session {
    @Override
    public String host() {
      return inner.host();
    }

    @Override
    public List<Outcome> perform(Batch batch, StepListener listener) {
      Progress progress = new Progress(listener);
      try {
        return inner.perform(batch, progress);
      } catch (ConnectionLost lost) {
        return new Resumption(inner, lost, report, time, progress).of(batch);
      }
    }

    @Override
    public Outcome run(CommandLine command) {
      return perform(Batch.EMPTY.judged(command)).get(0);
    }

    @Override
    public void upload(Upload file) {
      perform(Batch.EMPTY.upload(file));
    }

    @Override
    public int attach(CommandLine command, Attachment attachment) {
      return inner.attach(command, attachment);
    }

    @Override
    public Forward forward(int port) {
      return inner.forward(port);
    }
  }
}
