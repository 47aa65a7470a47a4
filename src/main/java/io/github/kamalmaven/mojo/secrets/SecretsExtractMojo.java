package io.github.kamalmaven.mojo.secrets;

import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.secret.ExtractSecret;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Picks one secret out of what {@code kamal:secrets-fetch} has printed, and prints it.
 *
 * <p>Example: {@code kamal secrets extract DB_PASSWORD "$SECRETS"}. Meant for secrets files, where
 * it runs without a process of its own. Reads no configuration.
 *
 * @since 1.0.0
 */
@Mojo(name = "secrets-extract", requiresProject = false, threadSafe = true)
@Command(name = "secrets extract")
public final class SecretsExtractMojo extends GoalMojo {

  /**
   * Name of the secret, whole or what follows the last slash. Example: {@code DB_PASSWORD}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.name", required = true)
  @Parameters(index = "0", paramLabel = "[NAME]")
  private String name = "";

  /**
   * The JSON object that was fetched. Example: <code>{"Shop/DB_PASSWORD":"s3cret"}</code>.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.fetched", required = true)
  @Parameters(index = "1", paramLabel = "[SECRETS]")
  private String fetched = "";

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    screen.show(Level.RESULT, ExtractSecret.from(name, fetched));
  }

  @Override
  protected boolean needsConfiguration() {
    return false;
  }
}
