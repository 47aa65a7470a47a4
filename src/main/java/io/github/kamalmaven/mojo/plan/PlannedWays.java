package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.command.SshCommand;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.plugin.SshSettings;
import io.github.kamalmaven.mojo.plan.document.Ways;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the hosts of a deployment are reached without the plugin. */
final class PlannedWays {
  private PlannedWays() {}

  /**
   * @param said how hosts are reached, as far as somebody said
   */
  static Ways of(Deployment deployment, SshSettings said) {
    SshCommand command = new SshCommand(deployment.ssh());
    boolean strict = said.over(deployment.plugin().ssh()).strictHostKeys().orElse(false);
    Map<String, String> ssh = new LinkedHashMap<>();
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (String host : deployment.allHosts()) {
      ssh.put(host, strict ? strictly(command.to(host)) : command.to(host).toRun());
      roles.put(host, rolesOn(deployment, host));
    }
    return new Ways(
        ssh,
        roles,
        missing(deployment),
        deployment.timing().deployTimeout(),
        deployment.timing().readinessDelay());
  }

  /** Otherwise the user's own configuration counts, which may be stricter than the plugin is. */
  private static String strictly(CommandLine ssh) {
    return ssh.toRun().replaceFirst("^ssh ", "ssh -o StrictHostKeyChecking=yes ");
  }

  private static List<String> rolesOn(Deployment deployment, String host) {
    return Stream.concat(
            deployment.roles().stream()
                .filter(role -> role.hosts().contains(host))
                .map(role -> role.name()),
            deployment.accessories().stream()
                .filter(accessory -> accessory.hosts().contains(host))
                .map(accessory -> accessory.name()))
        .toList();
  }

  private static List<String> missing(Deployment deployment) {
    List<String> missing = new ArrayList<>();
    Ssh ssh = deployment.ssh();
    if (!ssh.keyData().isEmpty()) {
      missing.add("The keys of ssh/key_data are not in a script: add them to an agent (ssh-add)");
    }
    accounts(deployment)
        .forEach(
            (server, accounts) -> {
              if (accounts.size() > 1) {
                missing.add("A script cannot tell the accounts of " + server + " apart: use kamal");
              }
            });
    return missing;
  }

  /** Of whom deploy.yml says nothing, there is only one account. */
  private static Map<String, Set<Registry>> accounts(Deployment deployment) {
    Map<String, Set<Registry>> accounts = new TreeMap<>();
    Stream.concat(
            Stream.of(deployment.registry()),
            deployment.accessories().stream().flatMap(it -> it.registry().stream()))
        .filter(registry -> !registry.isLocal())
        .forEach(
            registry ->
                accounts
                    .computeIfAbsent(
                        registry.namesNobody()
                            ? "registries that deploy.yml names nobody for"
                            : registry.server().orElse("Docker Hub"),
                        server -> new HashSet<>())
                    .add(registry));
    return accounts;
  }
}
