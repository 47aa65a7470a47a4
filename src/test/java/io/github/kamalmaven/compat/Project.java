package io.github.kamalmaven.compat;

import io.github.kamalmaven.docker.PackagedPlugin;
import io.github.kamalmaven.docker.Trees;
import java.nio.file.Path;

/** A project that is rehearsed: a web role, a worker, secrets and a hook, outside of git. */
final class Project {
  private Project() {}

  /**
   * Makes it.
   *
   * @param directory its own, emptied
   */
  static Path in(Path directory) {
    Trees.delete(directory);
    Trees.write(directory.resolve("pom.xml"), PackagedPlugin.pom());
    Trees.write(directory.resolve("Dockerfile"), "FROM scratch\n");
    Trees.write(directory.resolve(".kamal/secrets"), "REGISTRY_PASSWORD=of-nobody\n");
    Trees.writeScript(
        directory.resolve(".kamal/hooks/pre-deploy"),
        "#!/bin/sh\necho \"hook of $KAMAL_VERSION in $PWD\"\n");
    Trees.write(
        directory.resolve("config/deploy.yml"),
        """
        service: shop
        image: acme/shop
        servers:
          web: [web-1.example.com, web-2.example.com]
          workers: {hosts: [worker-1.example.com], cmd: work}
        registry: {server: registry.example.com, username: bot, password: [REGISTRY_PASSWORD]}
        builder: {arch: amd64}
        proxy: {host: shop.example.com}
        """);
    return directory;
  }
}
