package io.github.kamalmaven.fault;

import io.github.kamalmaven.host.UserTerminal.Presence;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.sandbox.docker.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project of which one text may be an attack; it has all that the command line needs. */
final class AttackedShop implements AutoCloseable {
  /** Does nothing, and takes options as the real one. */
  private static final String SSH =
      """
      #!/bin/sh
      while getopts ':tF:J:i:o:p:' option; do
        case $option in
          '?') touch '%s' ;;
        esac
      done
      """;

  private static final String NOTHING = "#!/bin/sh\n";

  private final Target target;
  private final Path marker;
  private final Shop shop;

  /**
   * @param project an empty directory
   * @param target what is attacked, and the command line that needs it
   * @param attack a text that touches {@code /x}, or one that is as good as the target's own
   */
  AttackedShop(Path project, Target target, String attack) {
    this.target = target;
    this.marker = project.resolve("x");
    String text = attack.replace("/x", marker.toString());
    this.shop = new Shop(project, attack.isEmpty() ? target.deployYml() : target.deployYml(text));
    target.files().forEach((path, content) -> shop.write(path, String.valueOf(content)));
    shop.write("Dockerfile", "FROM scratch\n");
    shop.addTool("ssh", SSH.formatted(marker));
    shop.addTool("pack", NOTHING);
    shop.addTool("docker", NOTHING);
    shop.atTerminal(Presence.SOMEBODY);
    provideImages(text);
    Stream.of("web-1", "web-2", "job-1", "db-1")
        .map(shop.sandbox()::host)
        .forEach(host -> host.docker().networks().addAll(List.of("private", text)));
  }

  /** Those of the app have its label and its assets, wherever these are said to be. */
  private void provideImages(String text) {
    Registry registry = shop.sandbox().registry();
    Map<String, byte[]> files = new HashMap<>();
    Stream.of("/app/public", "/app/static", "/" + text)
        .forEach(directory -> files.put(directory + "/app.css", new byte[] {1}));
    ImageContent app =
        ImageContent.labelled(
            Map.of("service", String.valueOf(target.configuration().get("service"))));
    registry.publish("registry.example.test/acme/shop:v1", app.withFiles(files));
    registry.provide(Pattern.compile("(?!registry\\.).*acme/.*"), app);
    registry.provide(Pattern.compile("(?!registry\\.)(?!.*acme/).*"), ImageContent.plain());
  }

  /** Lets the hosts get other command lines than those that are meant. */
  AttackedShop misspelling(UnaryOperator<String> line) {
    shop.misspell(line);
    return this;
  }

  Shop shop() {
    return shop;
  }

  /** Runs the command line. */
  Told run() {
    return shop.kamal((target.command() + " --version v1").split(" ", -1));
  }

  /** What the attack has brought about. */
  List<String> harm() {
    List<String> all = new ArrayList<>();
    if (Files.exists(marker)) {
      all.add("touched here, or an option that nobody meant");
    }
    for (SandboxHost host : shop.sandbox().hosts()) {
      host.transcript().calls("touch").stream()
          .filter(call -> call.contains(marker.toString()))
          .forEach(call -> all.add(host.name() + ": " + call));
      for (Container container : host.docker().containers().newestFirst()) {
        if (container.spec().settings().containsKey("privileged")) {
          all.add(host.name() + ": " + container.name() + " is privileged");
        }
      }
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    shop.close();
  }
}
