package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.options.ExecMojo;
import io.github.kamalmaven.mojo.options.Pairs;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ExecRequest;
import io.github.kamalmaven.operation.app.inside.ExecApp;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a command in the app's containers: in a new one on each host for each role, or in those that
 * run.
 *
 * <p>Example: {@code kamal app exec --primary "bin/migrate --dry-run"}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-exec", requiresProject = false, threadSafe = true)
@Command(name = "app exec")
public final class AppExecMojo extends ExecMojo {

  /** On a command line the command stands by itself. */
  @Parameters(index = "0..*", paramLabel = "[CMD...]")
  private List<String> words = List.of();

  /**
   * Run it in the containers that run instead of new ones. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.reuse", defaultValue = "false")
  @Option(names = "--reuse")
  private boolean reuse;

  /**
   * Environment variables for the command, separated by commas. None by default. Example: {@code
   * LEVEL:debug,PAGE:3}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.env")
  @Option(
      names = {"-e", "--env"},
      paramLabel = "KEY:VALUE")
  private List<String> env = List.of();

  /**
   * Leave new containers running by themselves, and print their ids. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.detach", defaultValue = "false")
  @Option(names = "--detach")
  private boolean detach;

  @Override
  protected void run(DeployContext context) {
    new ExecApp(
            context,
            new ExecRequest(
                command(words), interactive(), reuse, detach, raw(), Pairs.of("env", env)))
        .run();
  }
}
