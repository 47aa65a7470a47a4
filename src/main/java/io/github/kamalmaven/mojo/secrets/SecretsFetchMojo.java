package io.github.kamalmaven.mojo.secrets;

import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Here;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.console.Console;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.Verbosity;
import io.github.kamalmaven.secret.FetchSecrets;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Asks a vault for secrets and prints them as one JSON object; not for logs that others read.
 *
 * <p>Example: {@code kamal secrets fetch --adapter 1password --account acme --from vault/item
 * DB_PASSWORD}. Reads no configuration.
 *
 * @since 1.0.0
 */
@Mojo(name = "secrets-fetch", requiresProject = false, threadSafe = true)
@Command(name = "secrets fetch")
public final class SecretsFetchMojo extends GoalMojo {

  /**
   * Which vault to ask; an unknown name makes the goal list them. Example: {@code 1password}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.adapter", required = true)
  @Option(
      names = {"-a", "--adapter"},
      required = true)
  private String adapter = "";

  /**
   * Whose vault it is; most vaults need it. Example: {@code ops@example.com}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.account")
  @Option(names = "--account")
  private @Nullable String account;

  /**
   * Folder, project or item of the vault that the secrets are in. Example: {@code Shop/production}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.from")
  @Option(names = "--from")
  private @Nullable String from;

  /**
   * Names of the secrets, separated by commas; some vaults give all if there is none. Example:
   * {@code DB_PASSWORD,REGISTRY_PASSWORD}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.names")
  @Parameters(index = "0..*", paramLabel = "[SECRETS...]")
  private List<String> names = List.of();

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    GoalRequest request = request(List.of("secrets", "fetch"), true, screen.verbosity());
    Here here = runner.here();
    Report report =
        new Console(screen.lines(), request.verbosity(), here.ansi(), hook -> Verbosity.NORMAL);
    FetchSecrets wanted =
        new FetchSecrets(
            Optional.of(adapter), Optional.ofNullable(account), Optional.ofNullable(from), names);
    screen.show(
        Level.RESULT,
        here.wiring().vaults(Place.of(here.directory(), request), report).fetched(wanted));
  }

  @Override
  protected boolean needsConfiguration() {
    return false;
  }
}
