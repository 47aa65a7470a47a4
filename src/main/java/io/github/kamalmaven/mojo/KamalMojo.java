package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.mojo.session.ReadingVerbs;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Report;
import java.util.List;
import java.util.ServiceLoader;
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
            if (!ReadingVerbs.contain(words())) {
              approved().ifPresent(plan -> approver().check(plan, KamalMojo.this, runner, screen));
            }
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

  /** Makes plans, which goals do not know how. */
  private static Approver approver() {
    return ServiceLoader.load(Approver.class, Approver.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The plugin is incomplete"));
  }

  private List<String> words() {
    return List.of(getClass().getAnnotation(Command.class).name().split(" ", -1));
  }

  /** Lets a verb go on only as it was approved. */
  public interface Approver {
    /**
     * Makes the plan of the verb anew, and compares.
     *
     * @param file with the approved plan, as the user wrote it
     * @param verb which is to go on
     * @param runner where it is to run
     * @param screen where people see what happens
     * @throws io.github.kamalmaven.KamalException if the plan is another one by now, or cannot be
     *     read
     */
    void check(String file, KamalMojo verb, GoalRunner runner, Screen screen);
  }
}
