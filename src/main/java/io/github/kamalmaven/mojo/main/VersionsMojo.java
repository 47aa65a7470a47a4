package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.kept.ShowVersions;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows which versions of the app are still on which hosts, how old they are and which of them run.
 * Kamal itself does not have it.
 *
 * <p>Example: {@code kamal versions --roles web}.
 *
 * @since 1.0.0
 */
@Mojo(name = "versions", requiresProject = false, threadSafe = true)
@Command(name = "versions")
public final class VersionsMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ShowVersions(context).run();
  }
}
