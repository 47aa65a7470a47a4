package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.RemoveContainers;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Removes the stopped containers of one version, given with {@code kamal.version}.
 *
 * <p>Example: {@code kamal app remove_container 1.4.2}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-remove-container", requiresProject = false, threadSafe = true)
@Command(name = "app remove_container", hidden = true)
public final class AppRemoveContainerMojo extends KamalMojo {

  /** On a command line the version stands by itself. */
  @Parameters(index = "0", paramLabel = "[VERSION]")
  private @Nullable String target;

  @Override
  protected void run(DeployContext context) {
    new RemoveContainers(context).of(version(context));
  }

  private Version version(DeployContext context) {
    return Optional.ofNullable(target)
        .or(() -> context.options().version())
        .map(Version::new)
        .orElseThrow(AppRemoveContainerMojo::versionMissing);
  }

  private static KamalException versionMissing() {
    return new KamalException(
        "The version to remove is not given",
        null,
        "add -Dkamal.version=VERSION; kamal:app-containers shows the versions that are there");
  }
}
