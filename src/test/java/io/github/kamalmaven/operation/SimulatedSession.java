package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.sandbox.Execution;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated host without a network between. Behaves as SSH does: who is interrupted, or comes
 * interrupted, is not answered; and a connection that is cut ends the batch.
 */
final class SimulatedSession implements Session {
  private final SandboxHost host;
  private final SimulatedLine line;
  private final Chronicle chronicle;

  /**
   * @param host where commands run
   * @param line what may be cut
   * @param chronicle hears of commands
   */
  SimulatedSession(SandboxHost host, SimulatedLine line, Chronicle chronicle) {
    this.host = host;
    this.line = line;
    this.chronicle = chronicle;
  }

  @Override
  public String host() {
    return host.name();
  }

  @Override
  public List<Outcome> perform(Batch batch, StepListener listener) {
    return new Run(listener, line.batch()).of(batch);
  }

  @Override
  public Outcome run(CommandLine command) {
    return perform(Batch.EMPTY.attempt(command)).get(0);
  }

  @Override
  public void upload(Upload file) {
    perform(Batch.EMPTY.upload(file));
  }

  private Outcome exec(CommandLine command) {
    chronicle.add(host(), command.toRun());
    byte[] input =
        command.input().map(Sensitive::reveal).orElse("").getBytes(StandardCharsets.UTF_8);
    Execution execution = host.exec(command.toRun(), input);
    return new Outcome(command, execution.exit(), execution.out(), execution.err());
  }

  private void write(Upload file) {
    chronicle.add(host(), "upload " + file.path());
    host.exec("mkdir -p " + file.path().replaceFirst("/[^/]*$", ""));
    try {
      host.upload(file.path(), file.content(), file.mode());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void requireCalm(CommandLine command) {
    if (Thread.currentThread().isInterrupted()) {
      throw new KamalException("Interrupted during the command " + command.name());
    }
  }

  /** One batch on its way. */
  private final class Run {
    private final StepListener listener;
    private final SimulatedLine.Batch way;

    Run(StepListener listener, SimulatedLine.Batch way) {
      this.listener = listener;
      this.way = way;
    }

    List<Outcome> of(Batch batch) {
      List<Outcome> outcomes = walk(batch);
      way.end();
      return outcomes;
    }

    private List<Outcome> walk(Batch batch) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Batch.Step step : batch.steps()) {
        tell(() -> listener.begins(step));
        if (step instanceof Batch.Put put) {
          way.step(CommandLine.of("upload"), () -> write(put.file()));
          tell(() -> listener.uploaded(put.file()));
        } else if (step instanceof Batch.Run run) {
          Outcome outcome = command(run.command());
          outcomes.add(way.isLost() ? outcome : run.accept(host(), outcome));
        } else if (step instanceof Batch.When when) {
          Outcome answer = command(when.question());
          outcomes.add(answer);
          outcomes.addAll(when.isAnsweredBy(answer) ? walk(when.then()) : List.of());
        }
      }
      return outcomes;
    }

    private Outcome command(CommandLine command) {
      requireCalm(command);
      List<Outcome> heard = new ArrayList<>();
      way.step(command, () -> heard.add(exec(command)));
      requireCalm(command);
      tell(() -> listener.ran(heard.get(0)));
      return heard.get(0);
    }

    private void tell(Runnable news) {
      if (!way.isLost()) {
        news.run();
      }
    }
  }
}
