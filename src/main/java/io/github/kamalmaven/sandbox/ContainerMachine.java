package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.shell.Answer;
import io.github.kamalmaven.sandbox.shell.Machine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.User;
import io.github.kamalmaven.sandbox.shell.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inside of a container: a small Linux with the image's files.
 *
 * @param container the container
 * @param disk its files
 * @param clock the time
 * @param toolbox its tools
 */
record ContainerMachine(Container container, Disk disk, SandboxClock clock, Toolbox toolbox)
    implements Machine, Watch {

  @Override
  public String hostname() {
    return container.spec().setting("hostname", container.shortId());
  }

  @Override
  public User user() {
    return User.root();
  }

  @Override
  public Map<String, String> environment() {
    return container.env();
  }

  @Override
  public void join(String group) {
    // Users of a container are not kept.
  }

  @Override
  public Optional<Tool> builtin(String name) {
    return Optional.ofNullable(toolbox.builtins().get(name));
  }

  /**
   * Nobody knows what else an image brings: other programs are taken to be there and to do well.
   */
  @Override
  public Optional<Tool> program(String name) {
    Tool tool = toolbox.programs().get(name);
    return Optional.of(tool == null ? call -> 0 : tool);
  }

  @Override
  public Watch watch() {
    return this;
  }

  @Override
  public Optional<Answer> before(String statement, List<String> inner) {
    return Optional.empty();
  }

  @Override
  public void after(String statement, int exit) {
    // The host's transcript has the command that led here.
  }

  @Override
  public void called(List<String> words, int exit) {
    // The host's transcript has the command that led here.
  }
}
