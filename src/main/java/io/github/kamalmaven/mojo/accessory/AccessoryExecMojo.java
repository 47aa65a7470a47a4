package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.mojo.options.ExecMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ExecRequest;
import io.github.kamalmaven.operation.accessory.ExecAccessory;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a command in the container of an accessory, or in a new one beside it.
 *
 * <p>Example: {@code kamal accessory exec mysql --reuse "mysqladmin status"}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-exec", requiresProject = false, threadSafe = true)
@Command(name = "accessory exec")
public final class AccessoryExecMojo extends ExecMojo {

  /**
   * Name of an accessory as in the configuration. Example: {@code mysql}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.accessory", required = true)
  @Parameters(index = "0", paramLabel = "[NAME]")
  private String accessory = "";

  /** On a command line the command stands by itself. */
  @Parameters(index = "1..*", paramLabel = "[CMD...]")
  private List<String> words = List.of();

  /**
   * Run it in the container that runs instead of a new one. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.reuse", defaultValue = "false")
  @Option(names = "--reuse")
  private boolean reuse;

  @Override
  protected void run(DeployContext context) {
    ExecRequest request =
        new ExecRequest(command(words), interactive(), reuse, false, raw(), Map.of());
    new ExecAccessory(context, accessory, request).run();
  }
}
