package io.github.kamalmaven.host.told;

import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Batch;
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

/** A transport whose sessions tell a report what they do. Safe for use by several threads. */
public final class ReportingConnector implements Connector {
  private final Connector inner;
  private final Report report;
  private final TimeSource time;
  private final Waits waits;

  /**
   * @param inner the transport; closed with this one
   * @param report hears
   * @param time measures
   * @param waits tell of what takes long; closed with this one
   */
  public ReportingConnector(Connector inner, Report report, TimeSource time, Waits waits) {
    this.inner = inner;
    this.report = report;
    this.time = time;
    this.waits = waits;
  }

  @Override
  public Session session(String host) {
    return new Reporting(inner.session(host), new CommandReport(host, report, time, waits));
  }

  @Override
  public void expect(Collection<String> hosts) {
    inner.expect(hosts);
  }

  @Override
  public void close() {
    waits.close();
    inner.close();
  }

  private record Reporting(Session inner, CommandReport told) implements Session {

    @Override
    public String host() {
      return inner.host();
    }

    @Override
    public Outcome run(CommandLine command) {
      return perform(Batch.EMPTY.judged(command)).get(0);
    }

    @Override
    public List<Outcome> perform(Batch batch, StepListener listener) {
      Waiter waiter = Waiter.here();
      try (ToldSteps steps = new ToldSteps(told, waiter, listener)) {
        return waiter.during(() -> inner.perform(batch, steps));
      }
    }

    @Override
    public int attach(CommandLine command, Attachment attachment) {
      Outcome outcome =
          attachment.isAwaited()
              ? told.around(command, wait -> attached(command, new Overheard(attachment, wait)))
              : told.attached(command, () -> attached(command, attachment));
      return outcome.exit();
    }

    private Outcome attached(CommandLine command, Attachment attachment) {
      return new Outcome(command, inner.attach(command, attachment), "", "");
    }

    @Override
    public Forward forward(int port) {
      return inner.forward(port);
    }

    @Override
    public void upload(Upload file) {
      inner.upload(file);
      told.uploaded(file);
    }
  }
}
