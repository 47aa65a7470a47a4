package io.github.kamalmaven.mojo.rollout;

import io.github.kamalmaven.mojo.options.ReleasingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.operation.rollout.DeployCanary;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Builds a version, or takes a built one, boots it as a canary beside the version that serves, and
 * lets kamal-proxy send some visitors there: a share of those with a cookie {@code kamal-rollout},
 * or those whose cookie has certain values. If one host fails, none has a canary afterwards. Kamal
 * itself does not have it.
 *
 * <p>Example: {@code kamal rollout deploy --percent 10}.
 *
 * @since 1.0.0
 */
@Mojo(name = "rollout-deploy", requiresProject = false, threadSafe = true)
@Command(name = "rollout deploy")
public final class RolloutDeployMojo extends ReleasingMojo {

  /**
   * Share of the visitors with a cookie {@code kamal-rollout} who meet the canary, from {@code 1}
   * to {@code 100}. Whether one does depends on the cookie's value alone: it stays so on every
   * request and every host. Without it, only those of {@code kamal.list} do. Example: {@code 10}.
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
    new DeployCanary(context, options(), Split.wanted(percent, list)).run();
  }
}
