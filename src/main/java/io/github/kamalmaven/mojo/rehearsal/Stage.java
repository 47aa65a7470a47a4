package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The simulated hosts of a deployment, and a registry that has every image it names. */
public final class Stage implements AutoCloseable {
  private static final String CONTROL_MACHINE = "control-machine.rehearsal";

  private final Sandbox sandbox;
  private boolean prepared;

  /**
   * @param clock the time of the hosts
   */
  public Stage(SandboxClock clock) {
    this.sandbox = new Sandbox(clock);
  }

  /** Sets up the hosts of a deployment; once. */
  public synchronized void prepare(Deployment deployment) {
    if (!prepared) {
      deployment.allHosts().forEach(sandbox::host);
      stock(deployment);
    }
    prepared = true;
  }

  /**
   * Lets the hosts listen for SSH on loopback ports.
   *
   * @param engine has the SSH server
   */
  void listen(ClassLoader engine) {
    try {
      sandbox.listen(engine);
    } catch (IOException | ReflectiveOperationException failure) {
      throw new KamalException(
          "The rehearsal's hosts cannot listen: " + failure.getMessage(),
          "loopback",
          "allow this process to listen on 127.0.0.1",
          failure);
    }
  }

  /** A host. */
  public SandboxHost host(String name) {
    return sandbox.host(name);
  }

  /** What builds images. */
  public SandboxHost controlMachine() {
    return sandbox.host(CONTROL_MACHINE);
  }

  /** Where a host listens. */
  int port(String host) {
    return sandbox.port(host);
  }

  @Override
  public void close() {
    try {
      sandbox.close();
    } catch (IOException ignored) {
      // The ports are gone in any case, and nothing of the rehearsal is kept.
      return;
    }
  }

  private void stock(Deployment deployment) {
    Map<String, byte[]> assets = new HashMap<>();
    for (Role role : deployment.roles()) {
      role.assets()
          .ifPresent(path -> assets.put(path.path() + "/rehearsal.txt", bytes("an asset\n")));
    }
    ImageContent app =
        ImageContent.labelled(Map.of("service", deployment.service())).withFiles(assets);
    sandbox
        .registry()
        .provide(Pattern.compile(Pattern.quote(deployment.repository()) + ":.*"), app);
    // What runs on the control machine where registry/server is on localhost.
    sandbox.registry().provide(Pattern.compile("registry:3"), ImageContent.plain());
    for (Accessory accessory : deployment.accessories()) {
      sandbox
          .registry()
          .provide(
              Pattern.compile(Pattern.quote(accessory.image()) + "(:.*)?"), ImageContent.plain());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
