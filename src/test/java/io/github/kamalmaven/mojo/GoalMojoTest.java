package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.live.JobLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

final class GoalMojoTest {
  private static final GoalRunner NO_RUNNER = new Stranded();

  @Test
  void a_failure_that_a_user_can_act_on_fails_the_build_with_its_explanation() {
    KamalException failure =
        new KamalException("Unknown role", "config/deploy.yml:3", "kamal:details lists the roles");

    assertThatThrownBy(goal(() -> fail(failure))::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            """
            Unknown role
              where: config/deploy.yml:3
              to do: kamal:details lists the roles""")
        .hasNoCause()
        .hasSuppressedException(failure);
  }

  @Test
  void a_defect_is_an_error_that_keeps_its_cause() {
    IllegalStateException defect = new IllegalStateException("no such case");

    assertThatThrownBy(goal(() -> fail(defect))::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("Unexpected: java.lang.IllegalStateException: no such case")
        .hasCause(defect);
  }

  @Test
  void what_a_host_wrote_is_no_command_to_a_ci_server_that_reads_of_a_failure() {
    KamalException failure = new KamalException("docker exited with status 1: ##vso[task.x]");
    GoalMojo goal = goal(() -> fail(failure));
    goal.runner =
        new Stranded() {
          @Override
          public JobLog job() {
            return JobLog.ofProcess(Map.of("TF_BUILD", "True"), JobLog.Caller.MAVEN);
          }
        };

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("docker exited with status 1: ## vso[task.x]");
  }

  @Test
  void a_skipped_goal_says_so_in_one_line_and_does_nothing() throws Exception {
    List<CharSequence> told = new ArrayList<>();
    GoalMojo goal = goal(() -> told.add("did something"));
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            told.add(content);
          }
        });
    skip(goal);

    goal.execute();

    assertThat(told).containsExactly("Skipped: kamal.skip is set");
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  private static void skip(GoalMojo goal) throws ReflectiveOperationException {
    var field = GoalMojo.class.getDeclaredField("skip");
    field.setAccessible(true);
    field.set(goal, true);
  }

  private static GoalMojo goal(Runnable work) {
    GoalMojo goal =
        new GoalMojo() {
          @Override
          public void perform(GoalRunner runner, Screen screen) {
            work.run();
          }
        };
    goal.runner = NO_RUNNER;
    return goal;
  }

  /** Runs nothing. */
  private static class Stranded implements GoalRunner {
    @Override
    public void run(GoalRequest request, Screen screen, Goal goal) {
      throw new AssertionError("not expected: " + request);
    }

    @Override
    public Here here() {
      throw new AssertionError("not expected");
    }

    @Override
    public Map<String, String> aliases(Function<Path, Place> configuration) {
      throw new AssertionError("not expected: " + configuration);
    }
  }
}
