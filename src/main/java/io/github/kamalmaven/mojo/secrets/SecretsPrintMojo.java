package io.github.kamalmaven.mojo.secrets;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.secret.Origin;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints all secrets, to check the secrets files: where each is, what it comes from and what is
 * wrong with it; the values themselves only if they are asked for.
 *
 * <p>Example: {@code kamal secrets print --destination staging}.
 *
 * @since 1.0.0
 */
@Mojo(name = "secrets-print", requiresProject = false, threadSafe = true)
@Command(name = "secrets print")
public final class SecretsPrintMojo extends KamalMojo {

  /**
   * Print the values, as Kamal does; not for logs that others read. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.unmasked", defaultValue = "false")
  @Option(names = "--unmasked")
  private boolean unmasked;

  @Override
  protected void run(DeployContext context) {
    boolean asKamal = unmasked || context.asKamal(Difference.SECRETS_PRINT_MASKED);
    Secrets secrets = context.secrets();
    secrets
        .origins()
        .forEach(
            (key, origin) ->
                context
                    .report()
                    .on(
                        asKamal
                            ? new Event.Revealed(key + "=" + secrets.get(key).reveal())
                            : new Event.Printed(masked(key, secrets.get(key), origin))));
  }

  private static String masked(String key, Sensitive value, Origin origin) {
    List<String> words = new ArrayList<>(List.of(origin.place()));
    origin
        .doubt()
        .ifPresentOrElse(
            words::add,
            () -> {
              if (!origin.sources().isEmpty()) {
                words.add("from " + String.join(" and ", origin.sources()));
              }
            });
    origin.hidden().forEach(place -> words.add("in place of " + place));
    return key + "=" + (value.isBlank() ? "" : value) + "  # " + String.join(", ", words);
  }

  @Override
  protected boolean reachesHosts() {
    return false;
  }
}
