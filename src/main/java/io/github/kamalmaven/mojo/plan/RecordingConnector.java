package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.plan.document.Step;
import io.github.kamalmaven.shell.CommandLine;

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

    private Recorded(Session simulated) {
      this.simulated = simulated;
    }

    @Override
    public String host() {
      return simulated.host();
    }

    @Override
    public Outcome run(CommandLine command) {
      Step.Command step = Stable.command(command);
      recorder.add(host(), new Step.Command(containers.in(host(), step.text()), step.input()));
      return simulated.run(command);
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
