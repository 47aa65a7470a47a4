package io.github.kamalmaven.operation.app.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.command.LogQuery;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.app.BootApp;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ShowLogsTest {
  private static final LogQuery PLAIN =
      new LogQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void bootedOnce() {
    rig = new Rig(project, "servers: {web: {hosts: [10.0.0.1], proxy: false}}").prepared();
    new BootApp(rig.context("v1", "app", "boot")).run();
    rig.host("10.0.0.1").scene().log("shop-web-v1", "first").log("shop-web-v1", "second");
  }

  @Test
  void lines_that_match_are_shown_with_their_host() {
    LogQuery query =
        new LogQuery(
            Optional.empty(), Optional.empty(), Optional.of("sec"), Optional.empty(), false);

    new ShowLogs(rig.context("v1", "app", "logs"), query, Optional.empty()).run();

    assertThat(rig.answered()).containsExactly("App 10.0.0.1: second");
  }

  @Test
  void where_no_line_matches_nothing_is_found() {
    LogQuery query =
        new LogQuery(
            Optional.empty(), Optional.empty(), Optional.of("third"), Optional.empty(), false);

    new ShowLogs(rig.context("v1", "app", "logs"), query, Optional.empty()).run();

    assertThat(rig.answered()).containsExactly("App 10.0.0.1: Nothing found");
  }

  @Test
  void a_log_is_followed_at_the_terminal() {
    rig.terminal().attended(130);

    new ShowLogs(rig.context("v1", "app", "logs"), PLAIN, Optional.of("abc")).follow();

    assertThat(rig.terminal().attached())
        .containsExactly(
            "10.0.0.1 trap 'exit 130' INT ; sh -c 'echo abc' | xargs docker logs --tail 10 --follow 2>&1");
  }

  @Test
  void where_nobody_is_the_lines_of_a_followed_log_are_the_answer() {
    new ShowLogs(rig.context("v1", "app", "logs"), PLAIN, Optional.of("shop-web-v1")).follow();

    assertThat(rig.terminal().attached()).isEmpty();
    assertThat(rig.printed()).endsWith("first", "second");
  }
}
