package io.github.kamalmaven.operation.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From what is known of a container to the sentence that people read. */
final class VerdictTest {
  private static final String RUNNING = "running 0 false 0 ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          restarting 255 false 3 | exec /app: exec format error             | the image is for another architecture than the host (exec format error): builder/arch has to name the host's
          created 128 false 0 driver failed: port is already allocated | '' | a port that the role publishes is taken on the host: driver failed: port is already allocated
          restarting 1 false 2   | java.lang.OutOfMemoryError: Java heap    | the JVM ran out of memory (java.lang.OutOfMemoryError): give it more, by -XX:MaxRAMPercentage=75 or -Xmx, and options/memory of the role
          running 0 false 0      | java.lang.OutOfMemoryError: Metaspace    | the JVM ran out of memory (java.lang.OutOfMemoryError): give it more, by -XX:MaxRAMPercentage=75 or -Xmx, and options/memory of the role
          restarting 137 true 1  | Starting                                 | it was killed for lack of memory: raise options/memory of the role, or let the JVM take less with -XX:MaxRAMPercentage=75
          exited 137 false 0     | Starting                                 | it was killed (exit status 137), likely for memory: raise options/memory of the role, or let the JVM take less with -XX:MaxRAMPercentage=75
          restarting 127 false 1 | sh: server: not found                    | its command is not in the image (exit status 127): check cmd of the role, and CMD or ENTRYPOINT of the image
          created 127 false 0 exec: "server": executable file not found in $PATH | '' | its command is not in the image (exit status 127): check cmd of the role, and CMD or ENTRYPOINT of the image
          created 128 false 0 error mounting "/srv/data": not a directory | '' | it could not be started: error mounting "/srv/data": not a directory
          created 0 false 0      | ''                                       | it could not be started
          restarting 126 false 1 | sh: ./server: Permission denied          | its command may not be executed (exit status 126): check its permissions in the image, and cmd of the role
          restarting 0 false 4   | bye                                      | it ended by itself at once, with exit status 0: its command has to stay in the foreground
          exited 0 false 0       | ''                                       | it ended by itself at once, with exit status 0: its command has to stay in the foreground
          restarting 3 false 2   | ready; Caused by: no database            | it crashed with exit status 3: Caused by: no database
          running 0 false 2      | IllegalStateException: no key; at A.b(A.java:1) | it crashed: IllegalStateException: no key
          exited 1 false 0       | ''                                       | it crashed with exit status 1
          """)
  void a_container_that_has_ended_says_why(String state, String log, String verdict) {
    List<String> lines = Arrays.stream(log.split("; ")).toList();

    assertThat(Verdict.on(facts(state, "", nothing(), lines))).contains(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unexpected status (301)   | the health check GET /up is redirected, as to https: leave that path out of the redirect, or let the app believe X-Forwarded-Proto
          Get \\"https://0a1b2c3d4e5f/up\\": dial tcp 172.18.0.5:443: connect: connection refused | the health check GET /up is redirected, as to https: leave that path out of the redirect, or let the app believe X-Forwarded-Proto
          Unexpected status (401)   | the health check GET /up is answered with 401: a security filter guards that path; permit it to everybody, or name another one in proxy/healthcheck/path
          Unexpected status (403)   | the health check GET /up is answered with 403: a security filter guards that path; permit it to everybody, or name another one in proxy/healthcheck/path
          unexpected status (404)   | the app has no /up (404): name its health path in proxy/healthcheck/path, such as /actuator/health/readiness, /q/health/ready or /health
          Unexpected status (503)   | the app answers the health check GET /up with 503: its own log says why
          Request timed out         | the app takes longer than 5 s to answer the health check GET /up: let it answer sooner, or raise proxy/healthcheck/timeout
          context deadline exceeded | the app takes longer than 5 s to answer the health check GET /up: let it answer sooner, or raise proxy/healthcheck/timeout
          Get \\"http://0a1b2c3d4e5f:80/up\\": dial tcp 172.18.0.5:80: connect: connection refused | it runs, but was not ready within the deploy_timeout of 30 s: raise deploy_timeout, or see in its log what it waits for
          """)
  void one_that_runs_is_judged_by_what_the_proxy_met(String error, String verdict) {
    assertThat(Verdict.on(facts(RUNNING, error, nothing(), List.of("Starting")))).contains(verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tomcat started on port 8081 (http) with context path '/'",
        "Tomcat started on port(s): 8081 (http)",
        "Netty started on port 8081",
        "Jetty started on port(s) 8081 (http/1.1)",
        "shop 1.0 on JVM started in 0.9s. Listening on: http://0.0.0.0:8081",
        "Startup completed in 500ms. Server Running: http://6f2c:8081",
        "Server listening on port 8081"
      })
  void a_port_other_than_the_expected_one_is_found_in_the_log(String line) {
    Facts facts =
        facts(RUNNING, "connection refused", Listening.of("", List.of(line)), List.of(line));

    assertThat(Verdict.on(facts))
        .contains(
            "the app listens on port 8081, not on the app_port 80 that the proxy asks: correct"
                + " proxy/app_port");
  }

  @Test
  void what_listens_counts_more_than_what_the_log_says() {
    String sockets =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
           0: 0B00007F:9A2B 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
           1: 00000000:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
           2: 050012AC:1F90 060012AC:A2C4 01 00000000:00000000 00:00000000 00000000     0
        """;

    Listening found = Listening.of(sockets, List.of("Tomcat started on port 80"));

    assertThat(found).isEqualTo(new Listening(Set.of(8081), Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "   0: 0100007F:0050 00000000:0000 0A 0",
        "   0: 00000000000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 0",
        "   0: 0000000000000000FFFF00000100007F:0050 00000000000000000000000000000000:0000 0A 0"
      })
  void an_app_that_listens_to_itself_only_is_told_apart(String socket) {
    Facts facts = facts(RUNNING, "connection refused", Listening.of(socket, List.of()), List.of());

    assertThat(Verdict.on(facts))
        .contains(
            "the app listens on 127.0.0.1:80 only, where the proxy cannot reach it: let it listen"
                + " on 0.0.0.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Status":"unhealthy","FailingStreak":3,"Log":[{"ExitCode":1,"Output":"no db\\n"}]} | the health check of its image or options fails: no db
          {"Status":"unhealthy","FailingStreak":3,"Log":[]}                                   | the health check of its image or options fails
          {"Status":"starting","FailingStreak":0,"Log":[]}                                    | it runs, but was not ready within the deploy_timeout of 30 s: raise deploy_timeout, or see in its log what it waits for
          """)
  void one_without_a_proxy_is_judged_by_its_own_health_check(String health, String verdict) {
    Facts facts =
        new Facts(
            ContainerState.of(RUNNING),
            new Facts.Target(Optional.empty(), "/up", Duration.ofSeconds(5), patience()),
            List.of(),
            health,
            Checks.NONE,
            nothing());

    assertThat(Verdict.on(facts)).contains(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "connection refused,Unexpected status (404),no /up (404)",
    "Unexpected status (404),context deadline exceeded,no /up (404)",
    "Request timed out,Request timed out,takes longer than 5 s"
  })
  void the_last_check_counts_unless_it_was_cut_short(String first, String last, String verdict) {
    Facts facts =
        new Facts(
            ContainerState.of(RUNNING),
            new Facts.Target(Optional.of(80), "/up", Duration.ofSeconds(5), patience()),
            List.of(),
            "null",
            new Checks(Stream.of(first, last).map(VerdictTest::logged).toList(), false),
            nothing());

    assertThat(Verdict.on(facts)).hasValueSatisfying(text -> assertThat(text).contains(verdict));
  }

  @ParameterizedTest
  @CsvSource({"8081,the app listens on port 8081", "80,'possibly, the app has no /up (404)'"})
  void what_may_be_about_another_app_counts_last(int port, String verdict) {
    Facts facts =
        new Facts(
            ContainerState.of(RUNNING),
            new Facts.Target(Optional.of(80), "/up", Duration.ofSeconds(5), patience()),
            List.of(),
            "null",
            new Checks(List.of(logged("Unexpected status (404)")), true),
            new Listening(Set.of(port), Set.of()));

    assertThat(Verdict.on(facts)).hasValueSatisfying(text -> assertThat(text).startsWith(verdict));
  }

  @Test
  void an_analysis_of_spring_boot_is_the_reason() {
    List<String> log =
        List.of(
            "2026-11-22T10:00:00.000000000Z ***************************",
            "2026-11-22T10:00:00.000000000Z APPLICATION FAILED TO START",
            "2026-11-22T10:00:00.000000000Z Description:",
            "2026-11-22T10:00:00.000000000Z ",
            "2026-11-22T10:00:00.000000000Z Failed to configure a DataSource: 'url' is missing.",
            "2026-11-22T10:00:00.000000000Z Action:");

    assertThat(Reason.in(log)).contains("Failed to configure a DataSource: 'url' is missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Error: no such object", RUNNING})
  void what_is_not_clear_is_not_guessed(String state) {
    assertThat(Verdict.on(facts(state, "", nothing(), List.of()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void every_verdict_is_in_the_table_of_the_page(Verdict verdict) throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("basedir", ""), "src/site/markdown/failures.md"));

    assertThat(page).contains("\n| " + verdict.title() + " | ");
  }

  private static Facts facts(String state, String error, Listening listening, List<String> log) {
    return new Facts(
        ContainerState.of(state),
        new Facts.Target(Optional.of(80), "/up", Duration.ofSeconds(5), patience()),
        log,
        "null",
        error.isEmpty() ? Checks.NONE : new Checks(List.of(logged(error)), false),
        listening);
  }

  private static String logged(String error) {
    return "{\"time\":\"2026\",\"level\":\"INFO\",\"msg\":\"Healthcheck failed\",\"error\":\"%s\"}"
        .formatted(error);
  }

  private static Duration patience() {
    return Duration.ofSeconds(30);
  }

  private static Listening nothing() {
    return new Listening(Set.of(), Set.of());
  }
}
