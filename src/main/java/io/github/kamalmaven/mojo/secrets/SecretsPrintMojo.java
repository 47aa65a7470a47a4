package io.github.kamalmaven.mojo.secrets;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Prints all secrets with their values, to check the secrets files; not for logs that others read.
 *
 * <p>Example: {@code kamal secrets print --destination staging}.
 *
 * @since 0.1.0
 */
@Mojo(name = "secrets-print", requiresProject = false, threadSafe = true)
@Command(name = "secrets print")
public final class SecretsPrintMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    context
        .secrets()
        .all()
        .forEach(
            (key, value) -> context.report().on(new Event.Revealed(key + "=" + value.reveal())));
  }

  @Override
  protected boolean reachesHosts() {
    return false;
  }
}
