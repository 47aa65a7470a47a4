package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.template.Fields;
import io.github.kamalmaven.sandbox.docker.template.Template;
import io.github.kamalmaven.sandbox.docker.template.TemplateException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code docker version} and {@code docker info}. */
final class SystemFacts {

  static final String VERSION = "28.2.2";

  private SystemFacts() {}

  static int version(Request request) throws IOException {
    Fields part = new Fields("client.version").with("Version", VERSION).with("ApiVersion", "1.50");
    Fields facts = new Fields("system.versionInfo").with("Client", part).with("Server", part);
    return print(
        request,
        facts,
        "Client:\n Version:           "
            + VERSION
            + "\n\nServer:\n Engine:\n  Version:          "
            + VERSION);
  }

  static int info(Request request) throws IOException {
    int count = request.engine().containers().newestFirst().size();
    Fields facts =
        new Fields("system.dockerInfo")
            .with("Name", request.engine().host())
            .with("ServerVersion", VERSION)
            .with("Containers", count)
            .with("Architecture", "x86_64")
            .with("DockerRootDir", "/var/lib/docker")
            .with("OSType", "linux")
            .with(
                "RegistryConfig",
                new Fields("registry.ServiceConfig")
                    .with("Mirrors", List.copyOf(request.engine().mirrors())));
    return print(
        request,
        facts,
        "Client:\n Version:    "
            + VERSION
            + "\n\nServer:\n Containers: "
            + count
            + "\n Server Version: "
            + VERSION
            + "\n Name: "
            + request.engine().host());
  }

  private static int print(Request request, Fields facts, String text) throws IOException {
    Optional<String> format = request.options().last("format");
    try {
      request.print(format.isPresent() ? Template.parse(format.get()).render(facts) : text);
      return 0;
    } catch (TemplateException e) {
      throw new UsageException(1, String.valueOf(e.getMessage()));
    }
  }
}
