package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.mojo.Nowhere;
import io.github.kamalmaven.report.console.Ansi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KamalCliTest {
  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers: {web: [10.0.0.1, 10.0.0.2]}
      aliases:
        status: app details -r
        again: again
        quoted: app details -r "a b"
      """;

  private static final String SSH =
      """
      ssh: {user: deploy, port: 2222, proxy: jump.example.test, key_data: [KEY], log_level: debug}
      """;

  @TempDir private Path project;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
    write("config/deploy.yml", DEPLOY_YML);

    int exit = run(words);

    assertThat(exit).isEqualTo(1);
    assertThat(err()).isEqualTo(message.replace(" / ", "\n") + "\n");
    assertThat(out()).isEmpty();
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
          status nope -r gone            | No --roles match for gone
          quoted                         | No --roles match for a b
          """)
  void a_filter_that_matches_nothing_is_told_in_kamals_words(String words, String message)
      throws IOException {
    write("config/deploy.yml", DEPLOY_YML);

    int exit = run(words);

    assertThat(exit).isEqualTo(1);
    assertThat(err()).startsWith("ERROR: " + message + "\n");
  }

  @Test
  void a_missing_configuration_is_named() {
    int exit = run("deploy -d staging");

    assertThat(exit).isEqualTo(1);
    assertThat(err())
        .contains("Configuration file not found in")
        .contains(project.resolve("config").resolve("deploy.yml").toString());
  }

  @Test
  void a_duplicate_key_is_told_with_the_problem_that_it_causes() throws IOException {
    write("config/deploy.yml", DEPLOY_YML + "builder: {context: .}\n");

    int exit = run("config");

    assertThat(exit).isEqualTo(1);
    assertThat(err())
        .contains("config/deploy.yml:10:1: duplicate key: builder, it replaces the one on line 4")
        .contains("builder: Builder arch not set");
  }

  @Test
  void an_unknown_event_of_a_hook_lists_the_known_ones_the_nearest_first() throws IOException {
    write("config/deploy.yml", DEPLOY_YML);

    int exit = run("hook post-deplyo");

    assertThat(exit).isEqualTo(1);
    assertThat(err())
        .contains("There is no hook event 'post-deplyo'")
        .contains("one of post-deploy, pre-deploy, ");
  }

  @Test
  void init_writes_a_configuration_that_can_be_read() throws IOException {
    write("pom.xml", "<project><groupId>a</groupId><artifactId>my-shop</artifactId></project>");

    int written = run("init --bundle");
    int shown = run("config --version 1.0");

    assertThat(written).isZero();
    assertThat(shown).as(err()).isZero();
    assertThat(out())
        .contains("created  config/deploy.yml", "Nothing to bundle")
        .contains(":absolute_image: a/my-shop:1.0");
    assertThat(err()).isEmpty();
  }

  @Test
  void the_configuration_is_shown_without_private_keys_and_with_the_jump_host() throws IOException {
    write("config/deploy.yml", DEPLOY_YML + SSH);

    int exit = run("config --version 1.0");

    assertThat(exit).isZero();
    assertThat(out())
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
    int exit = run("version");

    assertThat(exit).isZero();
    assertThat(out()).isEqualTo("2.12.0\n");
  }

  @ParameterizedTest
  @CsvSource({"''", "help", "-h", "--help", "-d staging"})
  void without_a_command_all_commands_are_listed(String words) {
    int exit = run(words);

    assertThat(exit).isZero();
    assertThat(out())
        .startsWith("Commands:\n  kamal accessory")
        .contains("  kamal deploy              Builds the app, or takes a built one")
        .contains("  kamal rollback [VERSION]  Goes back to a version")
        .contains("\nOptions of every command:\n")
        .contains("  -d, --destination=DESTINATION ");
  }

  @ParameterizedTest
  @CsvSource({
    "help deploy",
    "help dep",
    "-d staging deploy",
    "deploy --help",
    "--help deploy",
    "dep -d x --help",
    "deploy --help -P"
  })
  void help_on_a_command_shows_what_it_does_its_options_and_an_example(String words) {
    int exit = run(words);

    assertThat(exit).isZero();
    assertThat(out())
        .startsWith(
            """
            Usage:
              kamal deploy [OPTIONS]

            Builds the app, or takes a built one, and deploys it without downtime.

            Options:
            """)
        .contains("\n  -P, --skip-push ")
        .contains("\n      --no-cache ")
        .contains("\n  -d, --destination=DESTINATION  Destination to deploy to\n")
        .endsWith("\nExample:\n  kamal deploy --destination staging\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help versions           | kamal versions [OPTIONS]
          versions --help         | kamal versions [OPTIONS]
          help hook               | kamal hook EVENT [OPTIONS]
          help schema             | kamal schema [OPTIONS]
          hook --help             | kamal hook EVENT [OPTIONS]
          app exec --help         | kamal app exec [CMD...] [OPTIONS]
          app exec -p --help      | kamal app exec [CMD...] [OPTIONS]
          accessory exec db --help | kamal accessory exec [NAME] [CMD...] [OPTIONS]
          secrets fetch --help    | kamal secrets fetch [SECRETS...] [OPTIONS]
          help completion         | kamal completion bash|zsh|fish
          completion --help       | kamal completion bash|zsh|fish
          """)
  void every_command_has_help(String words, String usage) {
    int exit = run(words);

    assertThat(exit).isZero();
    assertThat(out()).startsWith("Usage:\n  " + usage).contains("\nExample:\n  kamal ");
  }

  @Test
  void help_after_the_command_for_a_container_is_the_containers() throws IOException {
    write("config/deploy.yml", DEPLOY_YML);

    run("app exec -h 9.9.9.9 rails --help");

    assertThat(err()).startsWith("ERROR: No --hosts match for 9.9.9.9\n");
  }

  @Test
  void an_alias_with_help_shows_that_of_its_command() throws IOException {
    write("config/deploy.yml", DEPLOY_YML);

    int exit = run("status nope --help");

    assertThat(exit).isZero();
    assertThat(out()).startsWith("Usage:\n  kamal app details [OPTIONS]\n");
  }

  @Test
  void the_version_is_told_by_a_switch_too() {
    int exit = run("--version");

    assertThat(exit).isZero();
    assertThat(out()).isEqualTo("2.12.0\n");
  }

  @ParameterizedTest
  @CsvSource({"app help", "app", "help app", "app --help", "help app help"})
  void help_on_a_family_lists_its_commands(String words) {
    int exit = run(words);

    assertThat(exit).isZero();
    assertThat(out()).startsWith("Commands:\n  kamal app boot ").contains("app stale_containers");
  }

  @ParameterizedTest
  @CsvSource({"app help boot", "help app boot", "app help bo"})
  void help_on_a_command_of_a_family_shows_its_usage(String words) {
    int exit = run(words);

    assertThat(exit).isZero();
    assertThat(out()).startsWith("Usage:\n  kamal app boot [OPTIONS]\n");
  }

  @Test
  void a_stack_trace_is_shown_to_those_who_want_to_see_everything() {
    run("deploy");
    assertThat(err()).doesNotContain("\tat ");

    run("deploy -v");
    assertThat(err()).contains("\tat ");
  }

  private int run(String words) {
    Terminal terminal = new Terminal(project, stream(out), stream(err), Ansi.OFF);
    return new KamalCli(terminal, new Nowhere().wiring(Map.of()))
        .run(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
