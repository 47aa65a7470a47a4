package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.nested.Sharing;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Secrets by name: no vault is asked, and no variable has to be set. Nothing is kept of hooks.
 *
 * @param environment of the control machine
 */
record PlannedSharing(Map<String, String> environment) implements Sharing {

  @Override
  public Secrets secrets(SecretFiles files, Supplier<Secrets> own) {
    return Secrets.standIns(files, environment, Stable::standIn);
  }

  @Override
  public Optional<Path> hookLogs(Optional<Path> usual) {
    return Optional.empty();
  }
}
