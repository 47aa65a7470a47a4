package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.sandbox.Execution;
import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A host of the sandbox in the state that a scenario describes. */
final class SandboxMachine implements SimulatedMachine {
  private static final byte[] ASSET = "asset".getBytes(StandardCharsets.UTF_8);

  private final SandboxHost host;

  private SandboxMachine(SandboxHost host) {
    this.host = host;
  }

  /** A sandbox whose registry has every image that a scenario may ask for. */
  static Sandbox sandbox() {
    Sandbox sandbox = new Sandbox();
    // Images that others have made do not have the service's label.
    sandbox.registry().provide(Pattern.compile("(redis|mysql|.*/search):.*"), ImageContent.plain());
    sandbox
        .registry()
        .provide(
            Pattern.compile(".*"),
            ImageContent.labelled(Map.of("service", "shop"))
                .withFiles(Map.of("/app/public/app.js", ASSET, "/app/static/app.css", ASSET)));
    return sandbox;
  }

  /** A host as it was before the recorded run. */
  static SandboxMachine start(Sandbox sandbox, String name, Scenario.HostState state) {
    SandboxHost host = sandbox.host(name);
    for (Scenario.Container container : state.containers()) {
      host.scene().container(container.name(), container.labels(), container.status());
    }
    state.lock().ifPresent(details -> host.scene().lock("shop", details));
    return new SandboxMachine(host);
  }

  @Override
  public Reply run(String text, Optional<String> input) {
    Execution execution = host.exec(text, input.orElse("").getBytes(StandardCharsets.UTF_8));
    return new Reply(execution.exit(), execution.out(), execution.err());
  }

  @Override
  public void write(Upload file) {
    String path = DiskPath.resolve(host.user("root").home(), file.path());
    try {
      host.disk().makeDirectories(DiskPath.parent(path));
      host.upload(file.path(), file.content(), file.mode());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public Optional<String> containerName(String id) {
    return host.docker().containers().find(id).map(Container::name);
  }
}
