package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.docker.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code docker login} and {@code docker logout}. */
final class Logins {

  private static final String HUB = "docker.io";

  private Logins() {}

  static int login(Request request) throws IOException {
    Options options = request.options();
    String server = server(request.arguments());
    String user = options.last("username").orElse("");
    String password = options.last("password").orElse("");
    if (options.last("password").isPresent()) {
      request.complain("WARNING! Using --password via the CLI is insecure. Use --password-stdin.");
    } else if (options.on("password-stdin")) {
      if (user.isEmpty()) {
        throw new UsageException(1, "Must provide --username with --password-stdin");
      }
      password = new String(request.call().input(), StandardCharsets.UTF_8).stripTrailing();
    }
    if (user.isEmpty() || password.isEmpty()) {
      throw new UsageException(
          1, "Error: Cannot perform an interactive login from a non TTY device");
    }
    Engine engine = request.engine();
    if (!engine.registry().accepts(server, user, password)) {
      throw new DockerException(
          "Get \"https://" + server + "/v2/\": unauthorized: incorrect username or password");
    }
    engine.logins().put(server, user);
    request.print("Login Succeeded");
    return 0;
  }

  static int logout(Request request) throws IOException {
    String server = server(request.arguments());
    request.engine().logins().remove(server);
    String shown = server.equals(HUB) ? "https://index.docker.io/v1/" : server;
    request.print("Removing login credentials for " + shown);
    return 0;
  }

  private static String server(List<String> arguments) {
    String given = arguments.isEmpty() ? HUB : arguments.get(0);
    return given.replaceFirst("^https?://", "").replaceFirst("/.*", "");
  }
}
