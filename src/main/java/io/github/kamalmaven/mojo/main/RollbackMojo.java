package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.mojo.options.SwitchingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.main.Rollback;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Goes back to a version whose containers are still on the hosts, by default the newest that does
 * not run.
 *
 * <p>Example: {@code kamal rollback 1.4.1}.
 *
 * @since 1.0.0
 */
@Mojo(name = "rollback", requiresProject = false, threadSafe = true)
@Command(name = "rollback")
public final class RollbackMojo extends SwitchingMojo {

  /** On a command line the version stands by itself. */
  @Parameters(index = "0", arity = "0..1", paramLabel = "[VERSION]")
  private @Nullable String target;

  @Override
  protected void run(DeployContext context) {
    Optional.ofNullable(target)
        .or(() -> context.options().version())
        .map(version -> new Rollback(context, new Version(version)))
        .orElseGet(() -> toNewest(context))
        .run();
  }

  private static Rollback toNewest(DeployContext context) {
    if (context.asKamal(Difference.ROLLBACK_NEWEST)) {
      throw new KamalException(
          "The version to roll back to is not given",
          null,
          "add -Dkamal.version=VERSION; kamal:versions shows what is there");
    }
    return Rollback.toNewest(context);
  }
}
