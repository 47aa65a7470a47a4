package io.github.kamalmaven.mojo.lock;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.AcquireLock;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Takes the deploy lock, so that nobody can deploy.
 *
 * <p>Example: {@code kamal lock acquire --message "Moving the database"}.
 *
 * @since 1.0.0
 */
@Mojo(name = "lock-acquire", requiresProject = false, threadSafe = true)
@Command(name = "lock acquire")
public final class LockAcquireMojo extends KamalMojo {

  /**
   * Why nobody is to deploy: shown to those who try. Example: {@code database migration}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.message", required = true)
  @Option(
      names = {"-m", "--message"},
      required = true)
  private String message = "";

  @Override
  protected void run(DeployContext context) {
    new AcquireLock(context, message).run();
  }
}
