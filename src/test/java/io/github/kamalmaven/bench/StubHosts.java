package io.github.kamalmaven.bench;

import io.github.kamalmaven.docker.Run;
import io.github.kamalmaven.docker.Tool;
import io.github.kamalmaven.docker.Trees;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** One real sshd that stands for many hosts, whose Docker is a script that answers at once. */
final class StubHosts implements Hosts {
  private static final String NAME = "kamal-bench-stub";
  private static final Path SCRIPTS = Path.of("src/test/docker/bench/stub");
  private static final Tool TOOL = Tool.within(Duration.ofMinutes(1));
  private static final int SSH = 22;
  private static final int ATTEMPTS = 100;

  private final int count;
  private final String address;

  /**
   * Starts it.
   *
   * @param key that opens it; its public part is beside it
   */
  StubHosts(int count, Path key) {
    this.count = count;
    Path files = key.resolveSibling("sshd");
    for (String script : List.of("docker", "sshd.sh")) {
      Trees.write(files.resolve(script), Trees.read(SCRIPTS.resolve(script)));
    }
    Trees.write(files.resolve("authorized.pub"), Trees.read(Path.of(key + ".pub")));
    close();
    String mount = files + ":/bench:ro";
    String image = "kamal-it/host";
    TOOL.run("docker", "run", "-d", "--name", NAME, "-v", mount, image, "bash", "/bench/sshd.sh");
    String format = "{{.NetworkSettings.IPAddress}}";
    this.address = TOOL.run("docker", "inspect", "-f", format, NAME).strip();
    await();
  }

  private void await() {
    for (int attempt = 1; ; attempt++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address, SSH), 1000);
        return;
      } catch (IOException notYet) {
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException(NAME + " does not listen: see docker logs", notYet);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public List<String> servers() {
    return Collections.nCopies(count, address + ":" + SSH);
  }

  @Override
  public void close() {
    Run removed = TOOL.tryRun("docker", "rm", "-f", "-v", NAME);
    if (removed.exit() != 0 && !removed.err().contains("No such container")) {
      removed.mustSucceed();
    }
  }
}
