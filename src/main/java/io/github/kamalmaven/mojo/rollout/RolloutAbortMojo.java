package io.github.kamalmaven.mojo.rollout;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.rollout.RemoveCanaries;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Ends a rollout: everybody meets the version that served all the time, and the canary's containers
 * are removed. Also clears away what an interrupted rollout has left. Kamal itself does not have
 * it.
 *
 * <p>Example: {@code kamal rollout abort}.
 *
 * @since 1.0.0
 */
@Mojo(name = "rollout-abort", requiresProject = false, threadSafe = true)
@Command(name = "rollout abort")
public final class RolloutAbortMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveCanaries(context).run();
  }
}
