package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of outputs is what comes out. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class ExcerptsTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*$\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void of_the_doctor() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("v1");
      shop.host("web-2").exec("docker stop kamal-proxy");

      Told told = shop.kamal("doctor", "--version", "v2");

      assertThat(told.out()).contains(excerpt("proxy-stopped"));
    }
  }

  @Test
  void of_the_status() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("v1");
      shop.kamal("deploy", "--skip-push", "--version", "v2", "--hosts", "web-1");

      Told told = shop.kamal("status", "--version", "v2");

      assertThat(told.out()).as(told::toString).contains(excerpt("is version v1, not v2"));
    }
  }

  @Test
  void of_a_plan() throws IOException {
    String plan = Files.readString(Path.of("src/test/resources/plan/deploy.txt"));

    assertThat(plan).contains(excerpt("serves v2"));
  }

  @Test
  void of_the_panel() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/progress.md"));

    assertThat(page).contains(excerpt("193 of 200 done"));
  }

  private static String excerpt(String sign) throws IOException {
    List<String> found =
        BLOCK
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.contains(sign))
            .toList();
    assertThat(found).as("blocks of the README with %s", sign).hasSize(1);
    return found.get(0);
  }
}
