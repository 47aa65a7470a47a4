package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.options.ReleasingMojo;
import io.github.kamalmaven.mojo.plan.Approval;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Deploy;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Builds the app, or takes a built one, and deploys it without downtime.
 *
 * <p>Example: {@code kamal deploy --destination staging}.
 *
 * @since 0.1.0
 */
@Mojo(name = "deploy", requiresProject = false, threadSafe = true)
@Command(name = "deploy")
public final class DeployMojo extends ReleasingMojo {

  /**
   * File with an approved plan, as kamal:plan writes it with {@code kamal.planFormat=json},
   * relative to the project's directory. The plan is made anew before anything is done; if it is
   * another one by now, nothing is done. None by default. Example: {@code plan.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.plan")
  @Option(names = "--plan")
  private @Nullable String plan;

  @Override
  protected void beforehand(GoalRunner runner, Screen screen) {
    if (plan != null) {
      new Approval(plan).check(runner, screen, this::act);
    }
  }

  @Override
  protected void run(DeployContext context) {
    new Deploy(context, options()).run();
  }
}
