package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerRuntime;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.ImageName;
import io.github.kamalmaven.sandbox.proxy.KamalProxy;
import io.github.kamalmaven.sandbox.proxy.ProxyCommandLine;
import io.github.kamalmaven.sandbox.proxy.ProxyState;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.sandbox.shell.Variables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs programs in containers: kamal-proxy's own, or the tools of a small Linux. */
final class ContainerPrograms implements ContainerRuntime {

  private final Engine engine;
  private final KamalProxy proxy;
  private final Toolbox toolbox;

  ContainerPrograms(Engine engine, KamalProxy proxy, Toolbox toolbox) {
    this.engine = engine;
    this.proxy = proxy;
    this.toolbox = toolbox;
  }

  @Override
  public int run(
      Container container, List<String> command, Map<String, String> env, Streams streams)
      throws IOException {
    if (command.isEmpty()) {
      return 0;
    }
    if (command.get(0).equals("kamal-proxy")) {
      String version = ImageName.parse(container.spec().image()).tag();
      List<String> words = command.subList(1, command.size());
      return new ProxyCommandLine(proxy, version).run(words, streams);
    }
    Variables variables = new Variables();
    variables.export("HOME", "/root");
    variables.export("HOSTNAME", container.spec().setting("hostname", container.shortId()));
    container.env().forEach(variables::export);
    env.forEach(variables::export);
    ContainerMachine machine =
        new ContainerMachine(container, disk(container), engine.clock(), toolbox);
    return new Shell(machine, variables, "/", streams).start(command, Map.of(), streams);
  }

  private Disk disk(Container container) throws IOException {
    Disk disk = new Disk(engine.clock());
    disk.makeDirectories("/tmp");
    disk.makeDirectories("/root");
    for (Map.Entry<String, byte[]> file : container.image().content().files().entrySet()) {
      disk.makeDirectories(DiskPath.parent(file.getKey()));
      disk.write(file.getKey(), file.getValue());
    }
    if (container.name().equals("kamal-proxy")) {
      disk.makeDirectories(DiskPath.parent(ProxyState.PATH));
      String state = ProxyState.of(proxy.services().values(), proxy.rollouts());
      disk.write(ProxyState.PATH, state.getBytes(StandardCharsets.UTF_8));
    }
    return disk;
  }
}
