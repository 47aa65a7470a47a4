package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.ContainerRuntime;
import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.User;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The {@code docker} program of a simulated host. */
public final class DockerTool implements Tool {

  private static final String HELP = "\n\nRun 'docker --help' for more information";

  private final Map<String, Catalogue.Entry> commands = new Catalogue().entries();
  private final Engine engine;
  private final ContainerRuntime runtime;

  /**
   * A program that talks to one engine.
   *
   * @param engine the engine
   * @param runtime runs programs in its containers
   */
  public DockerTool(Engine engine, ContainerRuntime runtime) {
    this.engine = engine;
    this.runtime = runtime;
  }

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    if (words.isEmpty() || words.get(0).equals("--help")) {
      call.print("Usage:  docker [OPTIONS] COMMAND\n");
      return 0;
    }
    if (words.get(0).equals("-v") || words.get(0).equals("--version")) {
      call.print("Docker version " + SystemFacts.VERSION + ", build sandbox\n");
      return 0;
    }
    String pair = words.size() > 1 ? words.get(0) + " " + words.get(1) : "";
    String name = commands.containsKey(pair) ? pair : words.get(0);
    Catalogue.Entry entry = commands.get(name);
    User user = call.shell().machine().user();
    if (user.id() != 0 && !user.groups().contains("docker")) {
      call.complain(
          "permission denied while trying to connect to the Docker daemon socket at"
              + " unix:///var/run/docker.sock");
      return 1;
    }
    try {
      if (entry == null) {
        boolean group = commands.keySet().stream().anyMatch(it -> it.startsWith(name + " "));
        String unknown = group && !pair.isEmpty() ? pair : name;
        throw new UsageException(1, "docker: unknown command: docker " + unknown + HELP);
      }
      List<String> rest = words.subList(name.equals(pair) ? 2 : 1, words.size());
      Options options = entry.syntax().parse(name, rest);
      return entry.action().run(new Request(engine, runtime, call, name, options));
    } catch (UsageException e) {
      call.complain(String.valueOf(e.getMessage()));
      return e.status();
    } catch (DockerException e) {
      call.complain("Error response from daemon: " + e.getMessage());
      return 1;
    }
  }
}
