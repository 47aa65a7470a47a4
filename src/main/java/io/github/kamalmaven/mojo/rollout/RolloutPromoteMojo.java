package io.github.kamalmaven.mojo.rollout;

import io.github.kamalmaven.mojo.options.SwitchingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.rollout.PromoteCanary;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Lets the canary of a rollout serve everybody: its containers go on, hosts and roles without one
 * boot its version, and what served before is stopped. The hooks are those of a deploy. Kamal
 * itself does not have it.
 *
 * <p>Example: {@code kamal rollout promote}.
 *
 * @since 1.0.0
 */
@Mojo(name = "rollout-promote", requiresProject = false, threadSafe = true)
@Command(name = "rollout promote")
public final class RolloutPromoteMojo extends SwitchingMojo {

  @Override
  protected void run(DeployContext context) {
    new PromoteCanary(context).run();
  }
}
