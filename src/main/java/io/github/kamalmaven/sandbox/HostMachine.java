package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.shell.Machine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.User;
import io.github.kamalmaven.sandbox.shell.Watch;
import java.util.Map;
import java.util.Optional;

/**
 * A host as one of its users sees it.
 *
 * @param host the host
 * @param login the user's name
 */
record HostMachine(SandboxHost host, String login) implements Machine {

  @Override
  public Disk disk() {
    return host.disk();
  }

  @Override
  public SandboxClock clock() {
    return host.clock();
  }

  @Override
  public String hostname() {
    return host.name();
  }

  @Override
  public User user() {
    return host.user(login);
  }

  @Override
  public Map<String, String> environment() {
    return host.environment();
  }

  @Override
  public void join(String group) {
    host.addUser(user().in(group));
  }

  @Override
  public Optional<Tool> builtin(String name) {
    return Optional.ofNullable(host.toolbox().builtins().get(name));
  }

  @Override
  public Optional<Tool> program(String name) {
    return name.equals("docker") && !host.hasDocker()
        ? Optional.empty()
        : Optional.ofNullable(host.toolbox().programs().get(name));
  }

  @Override
  public Watch watch() {
    return host.transcript();
  }
}
