package io.github.kamalmaven.operation;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.SecretAdapters;
import io.github.kamalmaven.secret.SecretCommands;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.secret.adapter.VaultTools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The secrets files of a rig's project, without variables and without vaults. */
final class RigSecrets {
  private RigSecrets() {}

  static Secrets of(Path project, Deployment deployment, Local machine, Report report) {
    VaultTools tools = new VaultTools(machine, project, Map.of(), report, false);
    return new Secrets(
        new SecretFiles(project, deployment.secretsPath(), Optional.empty()),
        Map.of(),
        new SecretCommands(
            machine, Surroundings.in(project), report, new SecretAdapters(List.of(), tools)));
  }
}
