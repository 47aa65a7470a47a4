package io.github.kamalmaven.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.docker.Lab;
import io.github.kamalmaven.docker.LabHost;
import io.github.kamalmaven.docker.Shop;
import io.github.kamalmaven.docker.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host where {@code docker} is Podman, by what the page on compatibility says. Experimental. */
@Tag("docker")
@Timeout(300)
final class PodmanTest {
  private static final Path PROJECT = Path.of("target/compat/podman").toAbsolutePath();
  private static final Path PAGE = Path.of("src/site/markdown/compatibility.md");

  @Test
  void a_host_with_podman_is_deployed_to_by_way_of_the_script_in_the_page() throws IOException {
    String script = Files.readString(PAGE).replaceFirst("(?s).*```sh\\n(.*?)```.*", "$1");
    Trees.delete(PROJECT);
    try (Lab lab = Lab.up("kamal-it/host:podman")) {
      LabHost host = lab.web1();
      Shop shop = new Shop(Trees.create(PROJECT), lab).deployYml(Hosts.webOn("VM1"));
      lab.push("v1", "ok");
      lab.push("v2", "ok");
      host.sh("cat > /usr/local/bin/docker <<'END'\n" + script + "END\n");
      host.sh("chmod +x /usr/local/bin/docker");

      shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();
      shop.deploy("v2").mustSucceed();
      shop.kamal("rollback", "v1").mustSucceed();
      shop.kamal("prune", "all").mustSucceed();
      shop.kamal("proxy", "reboot", "--confirmed").mustSucceed();

      assertThat(host.get("/version").body()).isEqualTo("v1");
      assertThat(shop.ask("doctor", "--skip-push", "--version", "v1")).contains("0 errors");
      assertThat(shop.ask("app", "version")).contains("v1");
      assertThat(shop.ask("app", "logs")).contains("testapp v1");
      assertThat(shop.ask("app", "exec", "--reuse", "hostname")).contains(host.address());
      shop.kamal("remove", "--confirmed").mustSucceed();
      assertThat(host.shopContainers()).isEmpty();
    }
  }
}
