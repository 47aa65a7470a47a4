package io.github.kamalmaven.config.read.fuzz;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppRun;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main commands of a deploy. */
final class Plan {
  private static final Version VERSION = new Version("abc123");

  private Plan() {}

  static List<String> of(Deployment deployment) {
    List<String> commands = new ArrayList<>();
    List<String> hosts = deployment.allHosts();
    deployment.boot().groups(hosts, hosts.size());
    for (String host : hosts) {
      commands.add(new ProxyCommands(deployment).run(host).toRun());
    }
    for (Role role : deployment.roles()) {
      commands.add(new AppCommands(deployment).stop(role).toRun());
      for (String host : role.hosts()) {
        commands.add(run(deployment, role, host));
      }
    }
    for (Accessory accessory : deployment.accessories()) {
      for (String host : accessory.hosts()) {
        commands.add(new AccessoryCommands(deployment).run(accessory, host).toRun());
      }
    }
    return commands;
  }

  private static String run(Deployment deployment, Role role, String host) {
    return new AppRun(deployment).run(role, host, VERSION, Optional.of(host)).toRun();
  }
}
