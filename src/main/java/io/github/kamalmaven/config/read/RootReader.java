package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Output;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.Timing;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a checked configuration into a deployment. */
final class RootReader {
  private static final int RETAINED = 5;

  private final Mapping root;
  private final Optional<String> destination;

  RootReader(Mapping root, Optional<String> destination) {
    this.root = root;
    this.destination = destination;
  }

  Deployment read() {
    String service = root.text("service").orElseThrow();
    Registry registry = RegistryReader.read(root.section("registry"));
    return new Deployment(
        service,
        destination,
        // Only a local registry may leave the image's name out.
        root.text("image").filter(image -> !image.isBlank()).orElse(service),
        registry,
        new RoleReader(root).roles(),
        root.text("primary_role").orElse("web"),
        new AccessoryReader(root, service).accessories(),
        root.texts("volumes").orElse(List.of()),
        LoggingReader.read(root.section("logging")),
        RolloutReader.boot(root.section("boot")),
        BuilderReader.read(root.section("builder")),
        ConnectionReader.ssh(root.section("ssh"), root.section("x-maven").section("hosts")),
        ConnectionReader.sshkit(root.section("sshkit")),
        RolloutReader.hooks(root),
        root.text("secrets_path").orElse(".kamal/secrets"),
        root.text("error_pages_path"),
        ValueReader.integer(root, "retain_containers").orElse(RETAINED),
        timing(),
        output(),
        aliases(),
        PluginSettingsReader.read(root));
  }

  private Timing timing() {
    return new Timing(
        ValueReader.seconds(root, "readiness_delay", 7),
        ValueReader.seconds(root, "deploy_timeout", 30),
        ValueReader.seconds(root, "drain_timeout", 30));
  }

  private Output output() {
    Mapping output = root.section("output");
    return new Output(output.section("otel").text("endpoint"), output.section("file").text("path"));
  }

  private Map<String, String> aliases() {
    Mapping aliases = root.section("aliases");
    Map<String, String> commands = new LinkedHashMap<>();
    aliases.keys().forEach(name -> aliases.text(name).ifPresent(line -> commands.put(name, line)));
    return commands;
  }
}
