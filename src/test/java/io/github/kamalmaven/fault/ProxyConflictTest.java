package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Another app on the host has what this one wants of kamal-proxy. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class ProxyConflictTest {
  @TempDir private Path folder;

  @Test
  void whoever_wants_the_host_of_another_service_is_told_to_change_it() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB + "proxy: {host: shop.example.test}\n")) {
      shop.setUp("old");
      shop.host("web-2")
          .exec(
              "docker exec kamal-proxy kamal-proxy deploy blog --target=shop-web-old:80"
                  + " --host=shop.example.test");

      Told told = shop.deploy("new");

      assertThat(told.what()).contains("host settings conflict with another service");
      assertThat(told.toDo().map(text -> text.replaceAll("\\s+", " ")).orElseThrow())
          .startsWith("another service of kamal-proxy on this host has the same host")
          .contains("change proxy/host or proxy/path_prefix")
          .doesNotContain("proxy-boot");
    }
  }
}
