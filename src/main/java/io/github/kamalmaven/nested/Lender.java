package io.github.kamalmaven.nested;

import io.github.kamalmaven.Few;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.Sshkit;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets the commands of a deployment's hooks have what the deployment has: its connections, as long
 * as they go to the same hosts in the same way, and its secrets, as long as they would be the same.
 *
 * <p>Safe for use by several threads.
 */
public final class Lender implements Sharing {
  private final Sharing outer;
  private final Few<Way, Connector> connectors = new Few<>();
  private final Few<SecretFiles, Secrets> secrets = new Few<>();
  private volatile Optional<HookDoor> door = Optional.empty();
  private volatile BooleanSupplier connected = () -> false;

  /**
   * @param outer what the deployment itself may borrow
   */
  public Lender(Sharing outer) {
    this.outer = outer;
  }

  /** Gives hooks their {@code kamal}. */
  public void lead(HookDoor hooks) {
    door = Optional.of(hooks);
  }

  /** Says how to find out whether pre-connect has fired. */
  public void connectedWhen(BooleanSupplier fired) {
    connected = fired;
  }

  /**
   * What a command of a hook may have.
   *
   * @param sameEnvironment whether it finds the variables that its hook was given
   */
  public Sharing lent(boolean sameEnvironment) {
    return new Lent(sameEnvironment);
  }

  @Override
  public Connector connector(Path project, Deployment deployment, Supplier<Connector> own) {
    return connectors.of(
        Way.of(project, deployment), way -> outer.connector(project, deployment, own));
  }

  @Override
  public Secrets secrets(SecretFiles files, Supplier<Secrets> own) {
    return secrets.of(files, same -> outer.secrets(files, own));
  }

  @Override
  public Optional<Path> hookLogs(Optional<Path> usual) {
    return outer.hookLogs(usual);
  }

  @Override
  public boolean hasConnected() {
    return outer.hasConnected();
  }

  @Override
  public Map<String, Sensitive> forHooks(Map<String, Sensitive> variables) {
    return door.map(it -> it.with(variables)).orElse(variables);
  }

  private final class Lent implements Sharing {
    private final boolean sameEnvironment;

    private Lent(boolean sameEnvironment) {
      this.sameEnvironment = sameEnvironment;
    }

    @Override
    public Connector connector(Path project, Deployment deployment, Supplier<Connector> own) {
      return connectors
          .known(Way.of(project, deployment))
          .<Connector>map(Borrowed::new)
          .orElseGet(own);
    }

    @Override
    public Secrets secrets(SecretFiles files, Supplier<Secrets> own) {
      return secrets.known(files).filter(known -> sameEnvironment).orElseGet(own);
    }

    @Override
    public boolean hasConnected() {
      return connected.getAsBoolean() || Lender.this.hasConnected();
    }
  }

  private record Way(Path project, Ssh ssh, Sshkit sshkit, List<String> hosts) {
    static Way of(Path project, Deployment deployment) {
      return new Way(project, deployment.ssh(), deployment.sshkit(), deployment.allHosts());
    }
  }
}
