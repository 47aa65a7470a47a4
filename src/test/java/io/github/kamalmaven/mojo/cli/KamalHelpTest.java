package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KamalHelpTest {
  @TempDir private Path project;
  private TypedKamal kamal;

  @BeforeEach
  void type() {
    kamal = new TypedKamal(project);
  }

  @ParameterizedTest
  @CsvSource({"''", "help", "-h", "--help", "-d staging"})
  void without_a_command_all_commands_are_listed(String words) {
    int exit = kamal.run(words);

    assertThat(exit).isZero();
    assertThat(kamal.out())
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
    int exit = kamal.run(words);

    assertThat(exit).isZero();
    assertThat(kamal.out())
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
    int exit = kamal.run(words);

    assertThat(exit).isZero();
    assertThat(kamal.out()).startsWith("Usage:\n  " + usage).contains("\nExample:\n  kamal ");
  }

  @Test
  void help_after_the_command_for_a_container_is_the_containers() throws IOException {
    kamal.write("config/deploy.yml", TypedKamal.DEPLOY_YML);

    kamal.run("app exec -h 9.9.9.9 rails --help");

    assertThat(kamal.err()).startsWith("ERROR: No --hosts match for 9.9.9.9\n");
  }

  @Test
  void an_alias_with_help_shows_that_of_its_command() throws IOException {
    kamal.write("config/deploy.yml", TypedKamal.DEPLOY_YML);

    int exit = kamal.run("status nope --help");

    assertThat(exit).isZero();
    assertThat(kamal.out()).startsWith("Usage:\n  kamal app details [OPTIONS]\n");
  }

  @ParameterizedTest
  @CsvSource({"app help", "app", "help app", "app --help", "help app help"})
  void help_on_a_family_lists_its_commands(String words) {
    int exit = kamal.run(words);

    assertThat(exit).isZero();
    assertThat(kamal.out())
        .startsWith("Commands:\n  kamal app boot ")
        .contains("app stale_containers");
  }

  @ParameterizedTest
  @CsvSource({"app help boot", "help app boot", "app help bo"})
  void help_on_a_command_of_a_family_shows_its_usage(String words) {
    int exit = kamal.run(words);

    assertThat(exit).isZero();
    assertThat(kamal.out()).startsWith("Usage:\n  kamal app boot [OPTIONS]\n");
  }
}
