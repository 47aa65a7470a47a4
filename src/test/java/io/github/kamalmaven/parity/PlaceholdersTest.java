package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaceholdersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2026-11-01T10:00:00Z] [root] x|[<time>] [root] x",
        "docker run --hostname 10.0.0.1-0123456789ab --env A|docker run --hostname"
            + " 10.0.0.1-<hex12> --env A",
        "shop-web-v1_replaced_0123456789abcdef|shop-web-v1_replaced_<hex16>",
        "--name shop-web-exec-latest-0a1b2c --network|--name shop-web-exec-latest-<hex6> --network",
        "Finished all in 12.3 seconds|Finished all in <n> seconds",
        "shop:db569d8a9d9338c6e94177fb008e8f336249b433 x|shop:<revision> x",
      })
  void what_differs_in_every_run_becomes_a_placeholder(String text, String expected) {
    assertThat(Placeholders.plain().apply(text)).isEqualTo(expected);
  }

  @Test
  void a_directory_of_the_run_becomes_its_placeholder() {
    var placeholders = new Placeholders(Map.of("/var/run-1/project", "<project>"), id -> id);

    assertThat(placeholders.apply("git clone /var/run-1/project")).isEqualTo("git clone <project>");
  }

  @Test
  void the_target_of_the_proxy_becomes_the_recorded_id_of_the_container() {
    var placeholders = new Placeholders(Map.of(), id -> id.equals("abc") ? "34a36282e4fe" : "?");

    assertThat(placeholders.apply("deploy shop --target=\"abc:80\" --host=\"x\""))
        .isEqualTo("deploy shop --target=\"34a36282e4fe:80\" --host=\"x\"");
  }

  @Test
  void well_formed_lock_details_become_a_placeholder() {
    String command = acquire("Locked by: me at 2026-11-01T10:00:00Z\nVersion: v1\nMessage: why");

    assertThat(Placeholders.plain().apply(command))
        .isEqualTo(
            "mkdir .kamal/lock-shop && echo \"<base64 details>\" > .kamal/lock-shop/details");
    assertThat(LockDetails.writtenBy(command))
        .contains(new LockDetails("me at 2026-11-01T10:00:00Z", "v1", "why"));
  }

  @Test
  void lock_details_without_a_message_stay_what_they_are() {
    String command = acquire("Locked by: me at 2026-11-01T10:00:00Z\nVersion: v1");

    assertThat(Placeholders.plain().apply(command)).isEqualTo(command);
    assertThat(LockDetails.writtenBy(command)).isEmpty();
  }

  private static String acquire(String details) {
    byte[] bytes = details.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(bytes) + "\n";
    return "mkdir .kamal/lock-shop && echo \"" + base64 + "\" > .kamal/lock-shop/details";
  }
}
