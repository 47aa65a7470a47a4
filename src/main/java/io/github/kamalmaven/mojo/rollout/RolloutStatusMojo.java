package io.github.kamalmaven.mojo.rollout;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.rollout.ShowRollout;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows which hosts have a canary beside the version that serves, and who meets it. Kamal itself
 * does not have it.
 *
 * <p>Example: {@code kamal rollout status}.
 *
 * @since 1.0.0
 */
@Mojo(name = "rollout-status", requiresProject = false, threadSafe = true)
@Command(name = "rollout status")
public final class RolloutStatusMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ShowRollout(context).run();
  }
}
