package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AccessoryFiles;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Accessory.Mount;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes an accessory's directories and writes its files.
 *
 * <p>{@code Kamal::Cli::Accessory#directories} and {@code #upload}.
 */
final class WriteFiles {
  private final DeployContext context;
  private final Accessory accessory;
  private final AccessoryFiles files;

  WriteFiles(DeployContext context, Accessory accessory) {
    this.context = context;
    this.accessory = accessory;
    this.files = new AccessoryFiles(accessory);
  }

  void on(Session session) {
    Batch batch = Batch.EMPTY;
    for (Mount directory : accessory.directories()) {
      for (CommandLine step : files.create(directory)) {
        batch = batch.run(step);
      }
    }
    for (Mount file : accessory.files()) {
      batch = batch.run(files.beforeUpload(file)).upload(read(file));
      for (CommandLine step : files.afterUpload(file)) {
        batch = batch.run(step);
      }
    }
    session.perform(batch);
  }

  private Upload read(Mount file) {
    Path local = context.parts().project().resolve(file.local());
    if (!Files.isRegularFile(local)) {
      throw new KamalException(
          "Missing file: " + file.local(),
          "accessories/" + accessory.name() + "/files",
          "create " + local);
    }
    try {
      return new Upload(files.path(file), Files.readAllBytes(local), 0640);
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot read the file " + file.local(), local.toString(), null, unreadable);
    }
  }
}
