package io.github.kamalmaven.hook.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.hook.HookPlatform;
import io.github.kamalmaven.hook.SharedHooks;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HookTrialTest {
  private static final String NOTIFIER =
      """
      #!/bin/sh
      set -e
      text="$KAMAL_PERFORMER deployed $KAMAL_SERVICE_VERSION to ${KAMAL_DESTINATION:-production}"
      echo "{\\"text\\": \\"$text\\"}" | curl -fsS -d @- "$CHAT_URL"
      echo told >> log/deploys
      """;

  @TempDir private Path project;

  @Test
  void a_hook_that_does_as_expected_passes() throws IOException {
    hook("post-deploy", NOTIFIER);

    List<CaseResult> results =
        run(
            """
            - name: tells the chat
              event: post-deploy
              environment: {CHAT_URL: "https://chat.example.com/hook?a=1&b=2", KAMAL_DESTINATION: staging}
              given: {log/deploys: ""}
              commands:
                curl: {prints: ok}
              output: ok
              calls: "curl -fsS -d @- 'https://chat.example.com/hook?a=1&b=2'"
              files: {log/deploys: told, log/none: }
            """);

    assertThat(results).singleElement().satisfies(it -> assertThat(it.differences()).isEmpty());
    assertThat(project.resolve("log")).doesNotExist();
  }

  @Test
  void all_that_differs_is_told() throws IOException {
    hook("post-deploy", NOTIFIER);

    List<CaseResult> results =
        run(
            """
            - name: tells the chat
              event: post-deploy
              commands:
                curl: {complains: "curl: (22) 503", exit: 22}
              exit: 3
              output: [all fine, curl]
              calls: []
              files: {log/deploys: told}
            """);

    assertThat(results.get(0).output()).isEqualTo("curl: (22) 503\n");
    assertThat(results.get(0).differences())
        .containsExactly(
            "exit status 22, expected 3",
            "the output lacks: all fine",
            "called:\n    curl -fsS -d @- ''\n  expected: nothing",
            "there is no file log/deploys");
  }

  @Test
  void a_hook_finds_what_a_usual_deploy_gives_it_and_nothing_of_the_caller_s_kamal()
      throws IOException {
    hook("pre-deploy", "#!/bin/sh\nenv | grep ^KAMAL_ | sort\n");

    List<CaseResult> results =
        run("- {name: shows, event: pre-deploy, environment: {KAMAL_PERFORMER: }}");

    assertThat(results.get(0).output())
        .isEqualTo(
            """
            KAMAL_COMMAND=deploy
            KAMAL_HOSTS=web-1.example.com,web-2.example.com
            KAMAL_LOCK=true
            KAMAL_RECORDED_AT=2026-11-22T10:00:00Z
            KAMAL_SERVICE=shop
            KAMAL_SERVICE_VERSION=shop@3f2c1e9
            KAMAL_VERSION=3f2c1e9a7b4d5c6e8f0a1b2c3d4e5f60718293a4
            """);
  }

  @Test
  void a_hook_that_is_missing_broken_or_never_ends_fails_its_case() throws IOException {
    hook("pre-build", "#!/bin/sh\r\necho hello\r\n");
    hook("pre-connect", "#!/bin/sh\nsleep 600\n");

    List<CaseResult> results =
        run(
            """
            - {name: missing, event: post-deploy}
            - {name: broken, event: pre-build}
            - {name: endless, event: pre-connect}
            """);

    assertThat(results)
        .extracting(it -> String.join(" ", it.differences()))
        .containsExactly(
            "there is no hook post-deploy",
            "exit status 127, expected 0",
            "exit status 124, expected 0");
    assertThat(results.get(1).output()).contains("CR");
  }

  @Test
  void the_failure_of_post_deploy_failure_is_seen_although_a_deploy_ignores_it()
      throws IOException {
    hook("post-deploy-failure", "#!/bin/sh\necho \"$KAMAL_ERROR\"\nexit 4\n");

    List<CaseResult> results =
        run("- {name: fails, event: post-deploy-failure, exit: 4, output: did not become healthy}");

    assertThat(results.get(0).differences()).isEmpty();
  }

  @Test
  void a_key_that_is_no_key_is_told_with_its_line() {
    assertThatThrownBy(() -> run("- name: a\n  event: pre-deploy\n  exits: 3\n"))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure).hasMessage("A hook test cannot be read: unknown key: exits");
              assertThat(failure.where())
                  .hasValueSatisfying(at -> assertThat(at).endsWith("cases.yml:3:3"));
              assertThat(failure.remedy())
                  .hasValueSatisfying(text -> assertThat(text).startsWith("allowed here: calls, "));
            });
  }

  @Test
  void a_case_writes_nothing_outside_its_directory() throws IOException {
    hook("pre-deploy", "#!/bin/sh\n");

    assertThatThrownBy(
            () -> run("- {name: a, event: pre-deploy, given: {../../../../../outside: text}}"))
        .hasMessage("A file of a hook test leads outside its directory: ../../../../../outside");
    assertThatThrownBy(() -> run("- {name: a, event: pre-deploy, commands: {bin/curl: {exit: 1}}}"))
        .hasMessage("A stub stands in for commands on the PATH, not for bin/curl");
    assertThat(project.resolve("outside")).doesNotExist();
  }

  @Test
  void an_event_that_is_none_is_told() {
    assertThatThrownBy(() -> run("- {name: ok, event: pre-deploy}\n- {name: a, event: pre-deplay}"))
        .hasMessage("The hook test `a` is of an unknown event: pre-deplay")
        .isInstanceOfSatisfying(
            KamalException.class,
            told -> {
              assertThat(told.where().orElseThrow()).endsWith(".yml:2:20");
              assertThat(told.remedy().orElseThrow()).startsWith("name one of pre-deploy, ");
            });
  }

  @Test
  void reports_are_in_the_form_of_surefire() throws IOException {
    CaseResult good = new CaseResult("goes <well>", List.of(), "out\u0001put\n", Duration.ZERO);
    CaseResult bad =
        new CaseResult("goes badly", List.of("one", "two"), "", Duration.ofMillis(1500));

    SurefireReport.write(project.resolve("reports"), "pre-deploy", List.of(good, bad));

    assertThat(project.resolve("reports/TEST-kamal-hooks.pre-deploy.xml"))
        .hasContent(
            """
            <?xml version="1.0" encoding="UTF-8"?><testsuite name="kamal-hooks.pre-deploy" \
            time="1.500" tests="2" errors="0" skipped="0" failures="1">\
            <testcase name="goes &lt;well&gt;" classname="kamal-hooks.pre-deploy" time="0.000">\
            <system-out>out?put
            </system-out></testcase>\
            <testcase name="goes badly" classname="kamal-hooks.pre-deploy" time="1.500">\
            <failure message="one; two" type="difference">one
            two</failure><system-out></system-out></testcase></testsuite>""");
  }

  private void hook(String name, String script) throws IOException {
    Path file = project.resolve(".kamal/hooks").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<CaseResult> run(String cases) throws IOException {
    Path directory = Files.createDirectories(project.resolve("cases"));
    Files.writeString(directory.resolve("cases.yml"), cases);
    return new HookTrial(bench()).run(HookCases.in(directory).get(0));
  }

  private Bench bench() {
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "KAMAL_DESTINATION", "the caller's");
    return new Bench(
        project,
        new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
        SharedHooks.NONE,
        HookPlatform.POSIX,
        project.resolve("target/kamal/hook-tests"),
        environment,
        (directory, variables) ->
            new LocalProcesses(
                PosixShell.find("Linux", variables, Files::exists), directory, variables),
        TimeSource.SYSTEM,
        Duration.ofSeconds(3));
  }
}
