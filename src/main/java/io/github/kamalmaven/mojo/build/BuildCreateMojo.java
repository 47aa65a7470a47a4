package io.github.kamalmaven.mojo.build;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.ImageBuilder;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Makes the builder of the images, which every build makes where it is missing.
 *
 * <p>Example: {@code kamal build create}.
 *
 * @since 1.0.0
 */
@Mojo(name = "build-create", requiresProject = false, threadSafe = true)
@Command(name = "build create")
public final class BuildCreateMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ImageBuilder(context).create();
  }
}
