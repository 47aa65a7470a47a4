package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.mojo.session.ReadingVerbs;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Report;
import java.util.List;
import picocli.CommandLine.Command;

/**
 * A verb of Kamal: a Maven goal and a command of the {@code kamal} command line at once.
 *
 * <p>A verb's class carries {@code @Command} with Kamal's words for it and declares its parameters;
 * its work is one use case.
 */
public abstract class KamalMojo extends GoalMojo {

  @Override
  public final void perform(GoalRunner runner, Screen screen) {
    act(runner, screen);
  }

  /** Does what the verb is about, with this runner or another one. */
  private void act(GoalRunner runner, Screen screen) {
    runner.run(
        request(words(), reachesHosts(), screen.verbosity()).with(release()),
        screen,
        new GoalRunner.Goal() {
          @Override
          public void run(DeployContext context) {
            KamalMojo.this.run(context);
          }

          @Override
          public boolean isAgreedTo(DeployContext context) {
            approval()
                .filter(plan -> !ReadingVerbs.contain(words()))
                .ifPresent(plan -> plan.check(runner, screen, KamalMojo.this::act));
            return KamalMojo.this.isAgreedTo(runner.prompt(), context.report());
          }
        });
  }

  /** What the verb was told about the moment at which a version begins to serve. */
  protected ReleaseSettings release() {
    return ReleaseSettings.NONE;
  }

  /** Does the verb's work on a deployment. */
  protected abstract void run(DeployContext context);

  /** Whether the user wants this to happen; most verbs need not ask. */
  boolean isAgreedTo(Prompt prompt, Report report) {
    return true;
  }

  /** Whether the verb needs the network, which {@code mvn -o} denies it. */
  protected boolean reachesHosts() {
    return true;
  }

  private List<String> words() {
    return List.of(getClass().getAnnotation(Command.class).name().split(" ", -1));
  }
}
