package io.github.kamalmaven.mojo.lock;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.LockStatus;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows who holds the deploy lock, since when and why.
 *
 * <p>Example: {@code kamal lock status --destination staging}.
 *
 * @since 1.0.0
 */
@Mojo(name = "lock-status", requiresProject = false, threadSafe = true)
@Command(name = "lock status")
public final class LockStatusMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new LockStatus(context).run();
  }
}
