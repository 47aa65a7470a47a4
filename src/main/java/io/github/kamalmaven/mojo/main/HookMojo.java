package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Rehearsed;
import io.github.kamalmaven.operation.main.RunHook;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs one hook by itself, with the environment that it has in a deploy, and shows it. What is not
 * said is as a deploy has it. Hooks of one build, bound to its phases, share what a deploy shares:
 * {@code KAMAL_RUNTIME} counts from the first pre-deploy. Kamal itself does not have it.
 *
 * <p>Example: {@code kamal hook pre-deploy --dry-run}.
 *
 * @since 1.0.0
 */
@Mojo(name = "hook", requiresProject = false, threadSafe = true)
@Command(name = "hook")
public final class HookMojo extends KamalMojo {

  /**
   * Event whose hook is to run, such as {@code pre-connect}, {@code pre-deploy} or {@code
   * post-deploy}; an unknown one makes the goal list them all. Example: {@code pre-deploy}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.event")
  @Parameters(index = "0", paramLabel = "EVENT")
  private @Nullable String event;

  /**
   * Short form of {@code kamal.event}, which takes precedence. Example: {@code pre-deploy}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "event")
  private @Nullable String shortEvent;

  /**
   * First word of the command that the hook is to believe it runs in ({@code KAMAL_COMMAND}); by
   * default that of the command that usually fires it. Example: {@code rollback}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.command")
  @Option(names = "--command")
  private @Nullable String command;

  /**
   * Second word of that command ({@code KAMAL_SUBCOMMAND}). Example: {@code boot}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.subcommand")
  @Option(names = "--subcommand")
  private @Nullable String subcommand;

  /**
   * How many seconds the deploy is to have taken ({@code KAMAL_RUNTIME}); by default, for
   * post-deploy and post-deploy-failure, those since the pre-deploy of the same build. Example:
   * {@code 42}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.runtime")
  @Option(names = "--runtime")
  private @Nullable Long runtime;

  /**
   * What is to have stopped the deploy ({@code KAMAL_ERROR}); by default, for post-deploy-failure,
   * some text. Example: {@code web-1 did not become healthy}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.error")
  @Option(names = "--error")
  private @Nullable String error;

  /**
   * Only show the environment that the hook would find, and run nothing. {@code true} or {@code
   * false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.dryRun", defaultValue = "false")
  @Option(names = "--dry-run")
  private boolean dryRun;

  @Override
  protected void run(DeployContext context) {
    RunHook hook = new RunHook(context, chosen(), rehearsed());
    if (dryRun) {
      hook.show();
    } else {
      hook.run();
    }
  }

  private Rehearsed rehearsed() {
    return new Rehearsed(
        Optional.ofNullable(command),
        Optional.ofNullable(subcommand),
        Optional.ofNullable(runtime).map(Duration::ofSeconds),
        Optional.ofNullable(error));
  }

  @Override
  protected boolean reachesHosts() {
    return false;
  }

  private HookEvent chosen() {
    String name = event == null ? shortEvent : event;
    return Optional.ofNullable(name)
        .flatMap(HookEvent::named)
        .orElseThrow(() -> new UnknownHookEvent(name));
  }
}
