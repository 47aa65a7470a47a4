package io.github.kamalmaven.nested;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a deployment need not have for itself alone. */
public interface Sharing {
  /** Each has its own, and hooks find no {@code kamal}. */
  Sharing NONE = new Sharing() {};

  /**
   * The way to a deployment's hosts.
   *
   * @param project the directory that names of key files are relative to
   * @param deployment whose hosts are meant
   * @param own makes one; it is closed by its deployment
   */
  default Connector connector(Path project, Deployment deployment, Supplier<Connector> own) {
    return own.get();
  }

  /**
   * The secrets of a deployment.
   *
   * @param files where they are
   * @param own reads them
   */
  default Secrets secrets(SecretFiles files, Supplier<Secrets> own) {
    return own.get();
  }

  /** Whether pre-connect has fired, or is about to, for the run around this one. */
  default boolean hasConnected() {
    return false;
  }

  /**
   * The directory for what hooks write, if it is to be kept.
   *
   * @param usual the deployment's own
   */
  default Optional<Path> hookLogs(Optional<Path> usual) {
    return usual;
  }

  /**
   * What a hook is given instead of these variables.
   *
   * @param variables laid over those of the run
   */
  default Map<String, Sensitive> forHooks(Map<String, Sensitive> variables) {
    return variables;
  }
}
