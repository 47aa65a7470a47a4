package io.github.kamalmaven.mojo.secrets;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
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
 * DB_PASSWORD}.
 *
 * @since 0.1.0
 */
@Mojo(name = "secrets-fetch", requiresProject = false, threadSafe = true)
@Command(name = "secrets fetch")
public final class SecretsFetchMojo extends KamalMojo {

  /**
   * Which vault to ask; an unknown name makes the goal list them. Example: {@code 1password}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.adapter", required = true)
  @Option(
      names = {"-a", "--adapter"},
      required = true)
  private String adapter = "";

  /**
   * Whose vault it is; most vaults need it. Example: {@code ops@example.com}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.account")
  @Option(names = "--account")
  private @Nullable String account;

  /**
   * Folder, project or item of the vault that the secrets are in. Example: {@code Shop/production}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.from")
  @Option(names = "--from")
  private @Nullable String from;

  /**
   * Names of the secrets, separated by commas; some vaults give all if there is none. Example:
   * {@code DB_PASSWORD,REGISTRY_PASSWORD}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.names")
  @Parameters(index = "0..*", paramLabel = "[SECRETS...]")
  private List<String> names = List.of();

  @Override
  protected void run(DeployContext context) {
    FetchSecrets request =
        new FetchSecrets(
            Optional.of(adapter), Optional.ofNullable(account), Optional.ofNullable(from), names);
    context.report().on(new Event.Revealed(context.secrets().fetch(request).reveal()));
  }
}
