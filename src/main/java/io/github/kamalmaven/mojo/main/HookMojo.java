package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.RunHook;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs one hook by itself, with the environment it would have in a deploy.
 *
 * <p>{@code mvn kamal:hook -Devent=pre-deploy}.
 *
 * @since 0.1.0
 */
@Mojo(name = "hook", requiresProject = false, threadSafe = true)
@Command(name = "hook")
public final class HookMojo extends KamalMojo {

  /**
   * Event whose hook is to run, such as {@code pre-connect}, {@code pre-deploy} or {@code
   * post-deploy}; an unknown one makes the goal list them all. Example: {@code pre-deploy}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.event")
  @Parameters(index = "0", paramLabel = "EVENT")
  private @Nullable String event;

  /**
   * Short form of {@code kamal.event}, which takes precedence. Example: {@code pre-deploy}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "event")
  private @Nullable String shortEvent;

  @Override
  protected void run(DeployContext context) {
    new RunHook(context, chosen()).run();
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
