package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HookLogTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00.123Z");

  private final List<Event> events = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void lines_are_kept_in_a_file_with_the_time_and_the_name() {
    HookLog log = begin(folder.resolve("logs"));

    log.write("one");
    log.write("two");
    log.close();

    Path file = folder.resolve("logs/20261122T100000.123Z-pre-deploy.log");
    assertThat(log.file()).contains(file);
    assertThat(file).content().isEqualTo("one\ntwo\n");
  }

  @Test
  void hooks_of_the_same_millisecond_have_files_of_their_own() {
    begin(folder).close();
    begin(folder).close();

    HookLog third = begin(folder);
    third.close();

    assertThat(third.file())
        .contains(folder.resolve("20261122T100000.123Z-pre-deploy-3.log"))
        .hasValueSatisfying(file -> assertThat(file).isEmptyFile());
  }

  @Test
  void a_place_that_is_none_is_told_once_and_nothing_is_kept() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");

    HookLog log = begin(taken);
    log.write("one");
    log.close();

    assertThat(log.file()).isEmpty();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).toString())
        .contains("What hooks write cannot be kept in " + taken, "FileAlreadyExistsException");
  }

  @Test
  void a_log_that_ends_early_is_told_and_the_hook_goes_on() {
    HookLog log = begin(folder);
    log.close();

    log.write("one");
    log.write("two");

    assertThat(events).hasSize(1);
    assertThat(events.get(0).toString())
        .contains("What hooks write cannot be kept in " + log.file().orElseThrow());
  }

  @Test
  void without_a_place_nothing_is_kept_or_told() {
    HookLog log = HookLog.in(Optional.empty(), START, "pre-deploy", events::add);

    log.write("one");
    log.close();

    assertThat(log.file()).isEmpty();
    assertThat(events).isEmpty();
  }

  private HookLog begin(Path directory) {
    return HookLog.in(Optional.of(directory), START, "pre-deploy", events::add);
  }
}
