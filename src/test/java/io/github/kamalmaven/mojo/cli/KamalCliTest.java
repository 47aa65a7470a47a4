package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KamalCliTest {
  private static final String SSH =
      """
      ssh: {user: deploy, port: 2222, proxy: jump.example.test, key_data: [KEY], log_level: debug}
      """;

  @TempDir private Path project;
  private TypedKamal kamal;

  @BeforeEach
  void type() {
    kamal = new TypedKamal(project);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          app details extra         | ERROR: "kamal app details" was called with arguments ["extra"] / Usage: "kamal app details"
          app details --foo bar     | ERROR: "kamal app details" was called with arguments ["--foo", "bar"] / Usage: "kamal app details"
          deploy -h                 | No value provided for option '--hosts' (-h); help is --help
          deploy -d                 | No value provided for option '--destination'
          deploy -c -q              | No value provided for option '--config-file'
          deploy --version          | No value provided for option '--version'
          app stale-containers x    | ERROR: "kamal app stale_containers" was called with arguments ["x"] / Usage: "kamal app stale_containers"
          deploy now                | ERROR: "kamal deploy" was called with arguments ["now"] / Usage: "kamal deploy"
          app remove_container      | ERROR: "kamal app remove_container" was called with no arguments / Usage: "kamal app remove_container [VERSION]"
          accessory boot            | ERROR: "kamal accessory boot" was called with no arguments / Usage: "kamal accessory boot [NAME]"
          lock acquire              | No value provided for required options '--message'
          prune containers --retain abc | Expected numeric value for '--retain'; got "abc"
          bogus                     | Could not find command "bogus".
          app nonsense              | Could not find command "nonsense".
          app stale-c               | Could not find command "stale-c".
          depoly                    | Could not find command "depoly". / Did you mean "kamal deploy"?
          app exce ls               | Could not find command "exce". / Did you mean "kamal app exec"?
          help rollbak              | Could not find command "rollbak". / Did you mean "kamal rollback"?
          again                     | Could not find command "again".
          pr                        | Ambiguous command pr matches [proxy, prune]
          help bogus                | Could not find command "bogus".
          app help nonsense         | Could not find command "nonsense".
          """)
  void a_usage_error_is_told_as_thor_does(String words, String message) throws IOException {
    kamal.write("config/deploy.yml", TypedKamal.DEPLOY_YML);

    int exit = kamal.run(words);

    assertThat(exit).isEqualTo(1);
    assertThat(kamal.err()).isEqualTo(message.replace(" / ", "\n") + "\n");
    assertThat(kamal.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deploy --hosts 9.9.9.9         | No --hosts match for 9.9.9.9
          app details -r nope            | No --roles match for nope
          app -r nope details            | No --roles match for nope
          app details --roles=nope -p    | No --roles match for nope
          status nope                    | No --roles match for nope
          deploy --version=              | kamal.version is given, but empty
          deploy --hosts=                | kamal.hosts is given, but empty
          status nope -r gone            | No --roles match for gone
          quoted                         | No --roles match for a b
          """)
  void a_filter_that_matches_nothing_is_told_in_kamals_words(String words, String message)
      throws IOException {
    kamal.write("config/deploy.yml", TypedKamal.DEPLOY_YML);

    int exit = kamal.run(words);

    assertThat(exit).isEqualTo(1);
    assertThat(kamal.err()).startsWith("ERROR: " + message + "\n");
  }

  @Test
  void a_missing_configuration_is_named() {
    int exit = kamal.run("deploy -d staging");

    assertThat(exit).isEqualTo(1);
    assertThat(kamal.err())
        .contains("Configuration file not found in")
        .contains(project.resolve("config").resolve("deploy.yml").toString());
  }

  @Test
  void a_duplicate_key_is_told_with_the_problem_that_it_causes() throws IOException {
    kamal.write("config/deploy.yml", TypedKamal.DEPLOY_YML + "builder: {context: .}\n");

    int exit = kamal.run("config");

    assertThat(exit).isEqualTo(1);
    assertThat(kamal.err())
        .contains("config/deploy.yml:10:1: duplicate key: builder, it replaces the one on line 4")
        .contains("builder: Builder arch not set");
  }

  @Test
  void an_unknown_event_of_a_hook_lists_the_known_ones_the_nearest_first() throws IOException {
    kamal.write("config/deploy.yml", TypedKamal.DEPLOY_YML);

    int exit = kamal.run("hook post-deplyo");

    assertThat(exit).isEqualTo(1);
    assertThat(kamal.err())
        .contains("There is no hook event 'post-deplyo'")
        .contains("one of post-deploy, pre-deploy, ");
  }

  @Test
  void init_writes_a_configuration_that_can_be_read() throws IOException {
    kamal.write(
        "pom.xml", "<project><groupId>a</groupId><artifactId>my-shop</artifactId></project>");

    int written = kamal.run("init --bundle");
    int shown = kamal.run("config --version 1.0");

    assertThat(written).isZero();
    assertThat(shown).as(kamal.err()).isZero();
    assertThat(kamal.out())
        .contains("created  config/deploy.yml", "Nothing to bundle")
        .contains(":absolute_image: a/my-shop:1.0");
    assertThat(kamal.err()).isEmpty();
  }

  @Test
  void the_configuration_is_shown_without_private_keys_and_with_the_jump_host() throws IOException {
    kamal.write("config/deploy.yml", TypedKamal.DEPLOY_YML + SSH);

    int exit = kamal.run("config --version 1.0");

    assertThat(exit).isZero();
    assertThat(kamal.out())
        .contains(
            """
            :ssh_options:
              :user: deploy
              :port: 2222
              :proxy: !ruby/object:Net::SSH::Proxy::Jump
                jump_proxies: root@jump.example.test
              :keepalive: true
              :keepalive_interval: 30
              :key_data:
              - "[REDACTED]"
              :log_level: debug
            :sshkit: {}
            """);
  }

  @Test
  void the_version_is_that_of_the_kamal_whose_conventions_are_followed() {
    int exit = kamal.run("version");

    assertThat(exit).isZero();
    assertThat(kamal.out()).isEqualTo("2.12.0\n");
  }

  @Test
  void secrets_are_fetched_and_extracted_without_a_configuration() {
    int fetched = kamal.run("secrets fetch --adapter test --account acme DB_PASSWORD");
    int extracted = kamal.run("secrets extract B {\"A/B\":\"s3cret\"}");

    assertThat(fetched).as(kamal.err()).isZero();
    assertThat(extracted).as(kamal.err()).isZero();
    assertThat(kamal.out()).startsWith("{\"DB_PASSWORD\":").endsWith("\ns3cret\n");
  }

  @Test
  void the_version_is_told_by_a_switch_too() {
    int exit = kamal.run("--version");

    assertThat(exit).isZero();
    assertThat(kamal.out()).isEqualTo("2.12.0\n");
  }

  @Test
  void a_stack_trace_is_shown_to_those_who_want_to_see_everything() {
    kamal.run("deploy");
    assertThat(kamal.err()).doesNotContain("\tat ");

    kamal.run("deploy -v");
    assertThat(kamal.err()).contains("\tat ");
  }
}
