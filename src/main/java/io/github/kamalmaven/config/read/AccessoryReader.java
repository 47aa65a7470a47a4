package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Accessory.Mount;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.read.check.AccessoryHosts;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Reads accessories. */
final class AccessoryReader {
  private final Mapping root;
  private final String service;
  private final AccessoryHosts hosts;

  AccessoryReader(Mapping root, String service) {
    this.root = root;
    this.service = service;
    this.hosts = new AccessoryHosts(root);
  }

  List<Accessory> accessories() {
    Mapping accessories = root.section("accessories");
    return accessories.keys().stream()
        .map(name -> accessory(name, accessories.section(name)))
        .toList();
  }

  private Accessory accessory(String name, Mapping accessory) {
    Optional<Registry> registry =
        accessory.mapping("registry").filter(r -> !r.isBlank()).map(RegistryReader::read);
    String image = accessory.text("image").orElse("");
    return new Accessory(
        name,
        accessory.text("service").orElse(service + "-" + name),
        registry.map(r -> r.qualify(image)).orElse(image),
        registry,
        hosts.of(accessory),
        accessory.text("cmd"),
        accessory.text("port").map(port -> port.contains(":") ? port : port + ":" + port),
        OptionsReader.restart(accessory.section("options")),
        OptionsReader.others(accessory.section("options")),
        ValueReader.values(accessory.section("labels")),
        EnvReader.read(accessory.section("env")),
        mounts(accessory, "files", Optional.of("755")),
        mounts(accessory, "directories", Optional.empty()),
        accessory.texts("volumes").orElse(List.of()),
        accessory.text("network").orElse("kamal"),
        accessory.mapping("proxy").filter(p -> !p.isBlank()).map(ProxyReader::read));
  }

  private static List<Mount> mounts(Mapping accessory, String key, Optional<String> mode) {
    return accessory.items(key).orElse(List.of()).stream().map(node -> mount(node, mode)).toList();
  }

  private static Mount mount(Node node, Optional<String> mode) {
    if (node instanceof Mapping mount) {
      return new Mount(
          mount.text("local").orElse(""),
          mount.text("remote").orElse(""),
          written(mount, "mode").or(() -> mode),
          written(mount, "owner"),
          mount.text("options"));
    }
    String text = node instanceof Scalar scalar ? scalar.text() : "";
    String[] parts = text.split(":", 3);
    return new Mount(
        parts[0],
        parts.length > 1 ? parts[1] : "",
        mode,
        Optional.empty(),
        parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
  }

  /** {@code 0640} and {@code 1000:1000} mean what they look like, though YAML has other ideas. */
  private static Optional<String> written(Mapping mount, String key) {
    return mount.node(key).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).written());
  }
}
