package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Rollback;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Goes back to a version whose containers are still on the hosts, given with {@code kamal.version}.
 *
 * <p>{@code kamal rollback}.
 *
 * @since 0.1.0
 */
@Mojo(name = "rollback", requiresProject = false, threadSafe = true)
@Command(name = "rollback")
public final class RollbackMojo extends KamalMojo {

  /** On a command line the version stands by itself. */
  @Parameters(index = "0", paramLabel = "[VERSION]")
  private @Nullable String target;

  @Override
  protected void run(DeployContext context) {
    new Rollback(context, version(context)).run();
  }

  private Version version(DeployContext context) {
    return Optional.ofNullable(target)
        .or(() -> context.options().version())
        .map(Version::new)
        .orElseThrow(RollbackMojo::versionMissing);
  }

  private static KamalException versionMissing() {
    return new KamalException(
        "The version to roll back to is not given",
        null,
        "add -Dkamal.version=VERSION; kamal:app-containers shows the available versions");
  }
}
