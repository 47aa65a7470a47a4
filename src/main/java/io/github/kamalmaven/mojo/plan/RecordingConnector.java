package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.plan.document.Step;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * Takes down what is done on simulated hosts.
 *
 * @param inner the simulated hosts
 * @param recorder takes it down
 * @param containers names containers by their ids
 */
record RecordingConnector(Connector inner, Recorder recorder, ContainerNames containers)
    implements Connector {

  @Override
  public Session session(String host) {
    return new Recorded(inner.session(host));
  }

  @Override
  public void close() {
    inner.close();
  }

  /** Follows the steps of a batch, and lets another one hear of them. */
  private record Following(StepListener inner, ThreadLocal<Boolean> tolerated)
      implements StepListener {
    @Override
    public void begins(Batch.Step step) {
      tolerated.set(isTolerated(step));
      inner.begins(step);
    }

    /** What is judged has to succeed for all that comes after it; a question has not. */
    private static boolean isTolerated(Batch.Step step) {
      Batch.Tolerance tolerance =
          step instanceof Batch.Run run ? run.tolerance() : Batch.Tolerance.ALL;
      return !tolerance.equals(Batch.Tolerance.NONE) && !tolerance.equals(Batch.Tolerance.JUDGED);
    }

    @Override
    public void spoke() {
      inner.spoke();
    }

    @Override
    public void ran(Outcome outcome) {
      inner.ran(outcome);
    }

    @Override
    public void uploaded(Upload file) {
      inner.uploaded(file);
    }
  }

  private final class Recorded implements Session {
    private final Session simulated;

    /** Whether the failure of the step that a thread is at does not matter. */
    private final ThreadLocal<Boolean> tolerated = ThreadLocal.withInitial(() -> false);

    private Recorded(Session simulated) {
      this.simulated = simulated;
    }

    @Override
    public String host() {
      return simulated.host();
    }

    @Override
    public Outcome run(CommandLine command) {
      Step.Command stable = Stable.command(command);
      Step.Command step = stable.saying(containers.in(host(), stable.text()));
      Outcome outcome = simulated.run(command);
      recorder.add(host(), step.tolerated(!outcome.succeeded() || tolerated.get()));
      return outcome;
    }

    @Override
    public List<Outcome> perform(Batch batch, StepListener listener) {
      try {
        return Session.super.perform(batch, new Following(listener, tolerated));
      } finally {
        tolerated.remove();
      }
    }

    @Override
    public void upload(Upload file) {
      recorder.add(host(), new Step.Put(file));
      simulated.upload(file);
    }

    /** It would go on as long as the user likes. */
    @Override
    public int attach(CommandLine command, Attachment attachment) {
      recorder.add(host(), new Step.Attached(Stable.shown(command)));
      return 0;
    }
  }
}
