package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.UploadFiles;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Writes the files of an accessory to its hosts.
 *
 * <p>Example: {@code kamal accessory upload mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-upload", requiresProject = false, threadSafe = true)
@Command(name = "accessory upload", hidden = true)
public final class AccessoryUploadMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new UploadFiles(context, accessory()).run();
  }
}
