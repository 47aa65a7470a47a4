package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockCommandsTest {
  private static final Instant AT = Instant.parse("2026-11-21T23:53:11.123456Z");
  private static final Version VERSION = new Version("abc123");

  private final LockCommands lock =
      new LockCommands(SampleDeployment.shop().destination("staging").build());

  @Test
  void the_details_are_three_lines() {
    LockCommands.Details details =
        new LockCommands.Details(
            "Dev", AT, VERSION, "Automatic deploy lock", Optional.of("From: x@y"));

    assertThat(details.text())
        .isEqualTo(
            "Locked by: Dev at 2026-11-21T23:53:11Z\n"
                + "Version: abc123\n"
                + "Message: Automatic deploy lock\n"
                + "From: x@y");
  }

  @Test
  void the_lock_is_a_directory_with_the_details_in_lines_of_base64() {
    LockCommands.Details details =
        new LockCommands.Details("Dev", AT, VERSION, "Migration", Optional.empty());

    assertThat(lock.acquire(details).toRun())
        .isEqualTo(
            "/usr/bin/env mkdir .kamal/lock-shop-staging && echo"
                + " \"TG9ja2VkIGJ5OiBEZXYgYXQgMjAyNi0xMS0yMVQyMzo1MzoxMVoKVmVyc2lv\n"
                + "bjogYWJjMTIzCk1lc3NhZ2U6IE1pZ3JhdGlvbg==\n"
                + "\" > .kamal/lock-shop-staging/details");
  }

  @Test
  void details_can_be_read_back_in_any_language() {
    String message = "Größere Migration: \"$x\" 🚀";

    String base64 =
        new LockCommands.Details("Zoë", AT, VERSION, message, Optional.empty()).base64();

    assertThat(new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8))
        .startsWith("Locked by: Zoë at ")
        .endsWith("Message: " + message);
  }

  @Test
  void the_lock_is_released_and_asked() {
    assertThat(lock.release().toRun())
        .isEqualTo(
            "/usr/bin/env rm .kamal/lock-shop-staging/details && rm -r .kamal/lock-shop-staging");
    assertThat(lock.status().toRun())
        .isEqualTo(
            "/usr/bin/env stat .kamal/lock-shop-staging > /dev/null"
                + " && cat .kamal/lock-shop-staging/details | base64 -d");
  }
}
