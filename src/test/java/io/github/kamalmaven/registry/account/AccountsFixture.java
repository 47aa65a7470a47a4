package io.github.kamalmaven.registry.account;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.secret.SecretAdapters;
import io.github.kamalmaven.secret.SecretCommands;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.secret.adapter.VaultTools;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A control machine with a home directory, programs, secrets and Maven's settings. */
final class AccountsFixture {
  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, SettingsServer> servers = new HashMap<>();
  private final Local local;
  private final Secrets secrets;

  AccountsFixture(Path directory) {
    this.directory = directory;
    environment.put("HOME", directory.toString());
    environment.put("PATH", directory + ":" + System.getenv("PATH"));
    this.local =
        new LocalProcesses(
            PosixShell.find(System.getProperty("os.name"), environment, Files::exists),
            directory,
            environment);
    this.secrets =
        new Secrets(
            new SecretFiles(directory, ".kamal/secrets", Optional.empty()),
            environment,
            new SecretCommands(
                local,
                Surroundings.in(directory),
                event -> {},
                new SecretAdapters(
                    List.of(), new VaultTools(local, directory, environment, event -> {}, false))));
  }

  void server(String id, String user, String password) {
    servers.put(
        id,
        new SettingsServer(
            id,
            Optional.of(user),
            Optional.of(Sensitive.of(password)),
            Optional.empty(),
            Map.of()));
  }

  /** Docker's config.json; apostrophes stand for quotation marks. */
  void dockerConfig(String json) {
    file(".docker/config.json", json.replace('\'', '"'));
  }

  void variable(String name, String value) {
    environment.put(name, value);
  }

  void program(String name, String script) {
    file(name, "#!/bin/sh\n" + script + "\n");
    try {
      Files.setPosixFilePermissions(
          directory.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void file(String path, String text) {
    try {
      Files.createDirectories(directory.resolve(path).getParent());
      Files.writeString(directory.resolve(path), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String read(String path) {
    try {
      return Files.readString(directory.resolve(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String masked(String text) {
    return secrets.mask().over(text);
  }

  DockerConfig docker() {
    return new DockerConfig(environment, directory, local);
  }

  /** Who logs in to the registry of a deploy.yml, which may say more. */
  Account account(String registry, String... more) {
    file(
        "config/deploy.yml",
        """
        service: shop
        image: acme/shop
        servers: [web-1]
        builder: {arch: amd64}
        registry: {%s}
        %s
        """
            .formatted(registry, String.join("\n", more)));
    Elsewhere elsewhere =
        new Elsewhere(id -> Optional.ofNullable(servers.get(id)), docker(), Optional.empty());
    Deployment deployment =
        new DeploymentReader(
                directory,
                new HashMap<>(),
                World.of(script -> ""),
                server -> elsewhere.mayKnow(RegistryName.of(server)))
            .read(directory.resolve("config/deploy.yml"), Optional.empty());
    return new Accounts(deployment, secrets, elsewhere).of(deployment.registry());
  }

  KamalException refusal(String registry, String... more) {
    return catchThrowableOfType(KamalException.class, () -> account(registry, more));
  }
}
