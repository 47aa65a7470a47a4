package io.github.kamalmaven.mojo.rollout;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.operation.rollout.SplitVisitors;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Changes who meets the canary of a rollout. What is not said counts no more: a percentage without
 * a list ends the list. Kamal itself does not have it.
 *
 * <p>Example: {@code kamal rollout set --percent 50 --list ann,bob}.
 *
 * @since 1.0.0
 */
@Mojo(name = "rollout-set", requiresProject = false, threadSafe = true)
@Command(name = "rollout set")
public final class RolloutSetMojo extends KamalMojo {

  /**
   * Share of the visitors with a cookie {@code kamal-rollout} who meet the canary, from {@code 1}
   * to {@code 100}; who does so at a lower share does at a higher one. Without it, only those of
   * {@code kamal.list} do. Example: {@code 50}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.percent")
  @Option(names = "--percent")
  private @Nullable String percent;

  /**
   * Values of the cookie {@code kamal-rollout}, separated by commas, whose visitors meet the canary
   * in any case. None by default. Example: {@code ann,bob}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.list")
  @Option(names = "--list")
  private @Nullable String list;

  @Override
  protected void run(DeployContext context) {
    new SplitVisitors(context, Split.wanted(percent, list)).run();
  }
}
