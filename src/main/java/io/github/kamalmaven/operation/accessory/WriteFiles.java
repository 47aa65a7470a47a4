package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AccessoryFiles;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Accessory.Mount;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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
    session.perform(directories().then(files()));
  }

  /** What makes the directories. */
  Batch directories() {
    Batch batch = Batch.EMPTY;
    for (Mount directory : accessory.directories()) {
      for (CommandLine step : files.create(directory)) {
        batch = batch.run(step);
      }
    }
    return batch;
  }

  /** What writes the files. */
  Batch files() {
    Batch batch = Batch.EMPTY;
    for (Mount file : accessory.files()) {
      batch = batch.run(files.beforeUpload(file)).upload(read(file).mounted());
      for (CommandLine step : files.afterUpload(file)) {
        batch = batch.run(step);
      }
    }
    return batch;
  }

  private Upload read(Mount file) {
    Path local = context.parts().project().resolve(file.local());
    if (!Files.isRegularFile(local)) {
      throw new KamalException(
          "Missing file: " + file.local(),
          "accessories/" + accessory.name() + "/files",
          "create " + local);
    }
    if (isTemplate(file)) {
      return Upload.text(files.path(file), context.parts().templates().render(local, env()), 0640);
    }
    try {
      return new Upload(files.path(file), Files.readAllBytes(local), 0640);
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot read the file " + file.local(), local.toString(), null, unreadable);
    }
  }

  /** Whether a file is rendered before it is uploaded. */
  static boolean isTemplate(Mount file) {
    return file.local().endsWith("erb");
  }

  /** A template sees the accessory's own environment, secrets included. */
  private Map<String, String> env() {
    Map<String, String> variables = new HashMap<>();
    accessory.env().clear().forEach((name, value) -> variables.put(name, text(value)));
    accessory
        .env()
        .secrets()
        .forEach(one -> variables.put(one.name(), context.secrets().get(one.key()).reveal()));
    return variables;
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    return value instanceof Value.Switch flag ? String.valueOf(flag.on()) : "";
  }
}
