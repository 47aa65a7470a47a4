package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerSpec;
import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.ImageName;
import io.github.kamalmaven.sandbox.shell.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docker run}, {@code docker create} and {@code docker exec}. */
final class ContainerRuns {

  private static final int DAEMON_FAILED = 125;

  private ContainerRuns() {}

  static int create(Request request) throws IOException {
    ContainerSpec spec = ContainerSpecs.of(request);
    provideImage(request, spec.image());
    request.print(request.engine().lifecycle().create(spec).id());
    return 0;
  }

  static int run(Request request) throws IOException {
    ContainerSpec spec = ContainerSpecs.of(request);
    Engine engine = request.engine();
    try {
      provideImage(request, spec.image());
      Container container = engine.lifecycle().start(engine.lifecycle().create(spec));
      if (request.options().on("detach")) {
        request.print(container.id());
        return 0;
      }
      return foreground(request, container);
    } catch (DockerException e) {
      request.complain("docker: Error response from daemon: " + e.getMessage());
      request.complain("\nRun 'docker run --help' for more information");
      return DAEMON_FAILED;
    }
  }

  /** Docker pulls what is missing, and says so on standard error. */
  private static void provideImage(Request request, String image) throws IOException {
    if (request.engine().images().find(image).isEmpty()) {
      ImageName name = ImageName.parse(image);
      request.complain("Unable to find image '" + name + "' locally");
      request.engine().transfer().pull(name);
      request.complain("Status: Downloaded newer image for " + name);
    }
  }

  private static int foreground(Request request, Container container) throws IOException {
    Engine engine = request.engine();
    for (var line : engine.logs(container)) {
      request.print(line.text());
    }
    int code = container.exitCode();
    if (container.running()) {
      Streams streams = input(request);
      List<String> command = container.spec().command();
      code = request.runtime().run(container, command, Map.of(), streams);
      engine.lifecycle().finish(container, code);
    }
    if (request.options().on("rm")) {
      engine.lifecycle().remove(container, true);
    }
    return code;
  }

  static int exec(Request request) throws IOException {
    List<String> words = request.arguments();
    Container container = request.engine().containers().require(words.get(0));
    if (!container.running()) {
      throw new DockerException("container " + container.id() + " is not running");
    }
    Map<String, String> env = new LinkedHashMap<>();
    for (String variable : request.options().all("env")) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        env.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    List<String> command = words.subList(1, words.size());
    return request.runtime().run(container, command, env, input(request));
  }

  private static Streams input(Request request) {
    Streams streams = request.call().shell().streams();
    boolean interactive = request.options().on("interactive");
    return interactive ? streams : streams.withInput(InputStream.nullInputStream());
  }
}
