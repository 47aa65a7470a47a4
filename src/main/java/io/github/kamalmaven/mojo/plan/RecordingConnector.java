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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

  private final class Recorded implements Session {
    private final Session simulated;
    private final Set<CommandLine> tolerated = ConcurrentHashMap.newKeySet();

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
      recorder.add(host(), step.tolerated(!outcome.succeeded() || tolerated.contains(command)));
      return outcome;
    }

    @Override
    public List<Outcome> perform(Batch batch, StepListener listener) {
      batch.steps().forEach(this::remember);
      return Session.super.perform(batch, listener);
    }

    private void remember(Batch.Step step) {
      if (step instanceof Batch.Run run && !run.tolerance().equals(Batch.Tolerance.NONE)) {
        tolerated.add(run.command());
      } else if (step instanceof Batch.When when) {
        tolerated.add(when.question());
        when.then().steps().forEach(this::remember);
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
