package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.util.Map;
import java.util.regex.Pattern;

/** Hosts to try Docker's commands on. */
final class DockerHost {

  private DockerHost() {}

  /** A host with the network and the proxy, whose registry has every version of acme/shop. */
  static SandboxHost withShop() {
    Sandbox sandbox = new Sandbox();
    ImageContent shop = ImageContent.labelled(Map.of("service", "shop"));
    sandbox.registry().provide(Pattern.compile("acme/shop:.*"), shop);
    sandbox.host("web1").scene().prepared();
    return sandbox.host("web1");
  }

  /** The same with containers of the service shop, all running; the first is the oldest. */
  static SandboxHost withContainers(String... names) {
    SandboxHost host = withShop();
    for (String name : names) {
      Map<String, String> labels = Map.of("service", "shop", "role", "web", "destination", "");
      host.scene().container(name, labels, "running");
    }
    return host;
  }
}
