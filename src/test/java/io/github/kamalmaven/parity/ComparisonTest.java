package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static final String STOP_WEB =
      "docker container ls --all --filter 'name=^shop-web-a$' --quiet | xargs docker stop";
  private static final String STOP_JOBS =
      "docker container ls --all --filter 'name=^shop-jobs-a$' --quiet | xargs docker stop";

  @Test
  void the_same_commands_in_the_same_order_are_no_difference() {
    var recorded = changes(ran("h", "docker pull x"), ran("h", "docker tag x y"));

    assertThat(new Comparison(recorded, recorded).differences()).isEmpty();
  }

  @Test
  void another_order_on_a_host_is_a_difference() {
    var recorded = changes(ran("h", "docker pull x"), ran("h", "docker tag x y"));
    var actual = changes(ran("h", "docker tag x y"), ran("h", "docker pull x"));

    assertThat(new Comparison(recorded, actual).differences())
        .singleElement()
        .asString()
        .contains("h:", "Kamal docker pull x", ">here docker tag x y");
  }

  @Test
  void another_order_across_hosts_is_no_difference() {
    var recorded = changes(ran("a", "docker pull x"), ran("b", "docker pull x"));
    var actual = changes(ran("b", "docker pull x"), ran("a", "docker pull x"));

    assertThat(new Comparison(recorded, actual).differences()).isEmpty();
  }

  @Test
  void a_command_too_few_is_a_difference() {
    var recorded = changes(ran("h", "docker pull x"), ran("h", "docker tag x y"));
    var actual = changes(ran("h", "docker pull x"));

    assertThat(new Comparison(recorded, actual).differences())
        .singleElement()
        .asString()
        .contains(">here (nothing more)");
  }

  @Test
  void roles_that_are_served_side_by_side_may_come_in_another_order() {
    var recorded = changes(ran("h", STOP_WEB), ran("h", STOP_JOBS), ran("h", "docker tag x y"));
    var actual = changes(ran("h", STOP_JOBS), ran("h", STOP_WEB), ran("h", "docker tag x y"));

    assertThat(new Comparison(recorded, actual).differences()).isEmpty();
  }

  @Test
  void a_role_that_overtakes_something_else_is_a_difference() {
    var recorded = changes(ran("h", STOP_WEB), ran("h", "docker tag x y"), ran("h", STOP_JOBS));
    var actual = changes(ran("h", STOP_WEB), ran("h", STOP_JOBS), ran("h", "docker tag x y"));

    assertThat(new Comparison(recorded, actual).differences()).isNotEmpty();
  }

  @Test
  void a_hook_that_runs_before_a_host_is_ready_is_a_difference() {
    var recorded = changes(ran("h", "docker pull x"), ran("localhost", ".kamal/hooks/pre-deploy"));
    var actual = changes(ran("localhost", ".kamal/hooks/pre-deploy"), ran("h", "docker pull x"));

    assertThat(new Comparison(recorded, actual).differences())
        .singleElement()
        .asString()
        .contains("after {h=1}", "after {}");
  }

  @Test
  void what_a_hook_prints_counts() {
    var recorded = changes(hook("KAMAL_LOCK=true\n", ""));
    var actual = changes(hook("KAMAL_LOCK=false\n", ""));

    assertThat(new Comparison(recorded, actual).differences()).hasSize(1);
  }

  @Test
  void a_hook_may_print_to_either_output() {
    var recorded = changes(hook("out\nerr\n", ""));
    var actual = changes(hook("out\n", "err\n"));

    assertThat(new Comparison(recorded, actual).differences()).isEmpty();
  }

  @Test
  void an_upload_without_a_recorded_mode_may_have_any() {
    var recorded = changes(wrote("f", Optional.empty(), "text"));
    var actual = changes(wrote("f", Optional.of("0640"), "text"));

    assertThat(new Comparison(recorded, actual).differences()).isEmpty();
  }

  @Test
  void an_upload_with_another_mode_or_content_is_a_difference() {
    var recorded = changes(wrote("f", Optional.of("0600"), "text"));

    assertThat(
            List.of(wrote("f", Optional.of("0644"), "text"), wrote("f", Optional.of("0600"), "")))
        .allSatisfy(
            other -> assertThat(new Comparison(recorded, changes(other)).differences()).hasSize(1));
  }

  @Test
  void a_directory_is_its_files_below_the_version() {
    var directory =
        new Step.Wrote(
            "h",
            ".kamal/proxy/apps-config/shop/error_pages",
            Optional.of("0700"),
            Map.of("503.html", "down", "404.html", "lost"));
    String below = ".kamal/proxy/apps-config/shop/error_pages/v1/";

    var actual =
        changes(
            wrote(below + "404.html", Optional.of("0644"), "lost"),
            wrote(below + "503.html", Optional.of("0644"), "down"));

    assertThat(new Comparison(changes(directory), actual).differences()).isEmpty();
  }

  private static List<Change> changes(Step... steps) {
    return new Changes(Placeholders.plain()).of(Arrays.asList(steps));
  }

  private static Step ran(String host, String text) {
    return new Step.Ran(host, text, Optional.empty(), Reply.NOTHING, true);
  }

  private static Step hook(String stdout, String stderr) {
    return new Step.Ran(
        "localhost",
        "/usr/bin/env .kamal/hooks/pre-deploy",
        Optional.empty(),
        new Reply(0, stdout, stderr),
        true);
  }

  private static Step wrote(String path, Optional<String> mode, String content) {
    return new Step.Wrote("h", path, mode, Map.of("", content));
  }
}
