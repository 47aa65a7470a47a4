package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many hosts at once and a stock sshd: {@code MaxStartups 10:30:100}, {@code MaxSessions 10}. */
@Timeout(120)
class StockLimitsTest {
  private static final int HOSTS = 60;

  @TempDir Path folder;

  @Test
  void sixty_hosts_behind_one_jump_host_are_all_logged_in_to() throws Exception {
    try (TestServer server = TestServer.preferred(folder, folder.resolve("home/.ssh/id_ed25519"))) {
      SshRig rig = new SshRig(folder.resolve("home")).host("bastion", server.port());
      IntStream.range(0, HOSTS).forEach(i -> rig.host("web-" + i, server.port()));
      rig.proxy = Optional.of("bastion");
      rig.time = TimeSource.SYSTEM;

      try (SshConnector connector = rig.connector()) {
        List<CompletableFuture<Outcome>> running =
            IntStream.range(0, HOSTS)
                .mapToObj(i -> connector.session("web-" + i))
                .map(
                    session ->
                        CompletableFuture.supplyAsync(
                            () -> session.run(CommandLine.of("true")),
                            work -> new Thread(work).start()))
                .toList();

        assertThat(running).allMatch(future -> future.join().succeeded());
      }
    }
  }
}
