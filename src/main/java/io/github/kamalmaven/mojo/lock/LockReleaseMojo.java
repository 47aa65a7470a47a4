package io.github.kamalmaven.mojo.lock;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.ReleaseLock;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Releases the deploy lock, whoever holds it.
 *
 * <p>Example: {@code kamal lock release}.
 *
 * @since 1.0.0
 */
@Mojo(name = "lock-release", requiresProject = false, threadSafe = true)
@Command(name = "lock release")
public final class LockReleaseMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ReleaseLock(context).run();
  }
}
