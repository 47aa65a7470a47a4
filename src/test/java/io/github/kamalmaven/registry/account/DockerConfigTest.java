package io.github.kamalmaven.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.RegistryName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Docker's config.json and the programs that it names give away. */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "The programs that know passwords are shell scripts")
final class DockerConfigTest {
  private static final RegistryName GHCR = new RegistryName("ghcr.io");

  @TempDir private Path directory;

  private AccountsFixture fixture;

  @BeforeEach
  void a_home_directory() {
    fixture = new AccountsFixture(directory);
  }

  @Test
  void without_a_file_nobody_is_known() {
    assertThat(fixture.docker().mayKnow(GHCR)).isFalse();
    assertThat(fixture.docker().find(GHCR)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ghcr.io", "https://ghcr.io", "https://ghcr.io/v2/"})
  void a_login_is_found_by_its_host(String key) {
    fixture.dockerConfig("{'auths': {'%s': {'auth': '%s'}}}".formatted(key, base64("me:p:w")));

    Account account = fixture.docker().find(GHCR).orElseThrow();

    assertThat(account.username().reveal()).isEqualTo("me");
    assertThat(account.password().reveal()).isEqualTo("p:w");
    assertThat(account.source()).endsWith(".docker/config.json");
  }

  @Test
  void docker_hub_is_known_by_its_old_address() {
    String key = "https://index.docker.io/v1/";
    fixture.dockerConfig("{'auths': {'%s': {'auth': '%s'}}}".formatted(key, base64("me:pw")));

    Optional<Account> account = fixture.docker().find(RegistryName.of(Optional.empty()));

    assertThat(account).isPresent();
  }

  @Test
  void the_directory_may_be_elsewhere() {
    fixture.file("ci/config.json", "{\"auths\": {\"ghcr.io\": {\"auth\": \"bWU6cHc=\"}}}");
    fixture.variable("DOCKER_CONFIG", "ci");

    assertThat(fixture.docker().find(GHCR)).isPresent();
  }

  @Test
  void a_variable_comes_before_the_file() {
    fixture.dockerConfig("{'auths': {'ghcr.io': {'auth': '%s'}}}".formatted(base64("file:pw")));
    fixture.variable("DOCKER_AUTH_CONFIG", "{\"auths\": {\"ghcr.io\": {\"auth\": \"Y2k6cHc=\"}}}");

    Account account = fixture.docker().find(GHCR).orElseThrow();

    assertThat(account.username().reveal()).isEqualTo("ci");
    assertThat(account.source()).isEqualTo("Docker's DOCKER_AUTH_CONFIG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'credsStore': 'vault'}", "{'credHelpers': {'ghcr.io': 'vault'}}"})
  void a_program_is_asked_over_standard_input(String json) {
    fixture.dockerConfig(json);
    fixture.program(
        "docker-credential-vault",
        "echo \"$@\" > asked; cat >> asked; echo '{\"Username\":\"me\",\"Secret\":\"pw\"}'");

    Account account = fixture.docker().find(GHCR).orElseThrow();

    assertThat(account.username().reveal()).isEqualTo("me");
    assertThat(account.source()).isEqualTo("docker-credential-vault");
    assertThat(fixture.read("asked")).isEqualTo("get\nghcr.io");
  }

  @Test
  void a_program_for_one_registry_is_not_asked_for_another() {
    fixture.dockerConfig("{'credHelpers': {'quay.io': 'vault'}}");

    assertThat(fixture.docker().mayKnow(GHCR)).isFalse();
  }

  @Test
  void what_the_program_does_not_know_may_stand_in_the_file() {
    fixture.dockerConfig(
        "{'credsStore': 'vault', 'auths': {'ghcr.io': {'auth': '%s'}}}".formatted(base64("me:pw")));
    fixture.program(
        "docker-credential-vault", "echo credentials not found in native keychain; exit 1");

    assertThat(fixture.docker().find(GHCR)).isPresent();
  }

  @Test
  void an_empty_entry_means_nothing() {
    fixture.dockerConfig("{'auths': {'ghcr.io': {}}}");

    assertThat(fixture.docker().mayKnow(GHCR)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¦',
      textBlock =
          """
          exit 1                                         | docker-credential-vault failed for ghcr.io: exit status 1
          echo no such item; exit 1                      | docker-credential-vault failed for ghcr.io: no such item
          echo locked >&2; exit 2                        | docker-credential-vault failed for ghcr.io: locked
          echo s3cret                                    | docker-credential-vault did not answer as programs do that keep passwords for Docker
          echo '{}'                                      | docker-credential-vault answered without user or password for ghcr.io
          echo '{"Username":"<token>","Secret":"x"}'     | Docker has no password for ghcr.io but an identity token, of no use to hosts
          """)
  void a_program_that_is_of_no_use_is_told_of(String script, String message) {
    fixture.dockerConfig("{'credsStore': 'vault'}");
    fixture.program("docker-credential-vault", script);

    assertThat(refusal()).hasMessage(message);
  }

  @Test
  void a_program_that_is_not_there_is_named() {
    fixture.dockerConfig("{'credsStore': 'nowhere'}");

    KamalException failure = refusal();

    assertThat(failure).hasMessage("docker-credential-nowhere is not on the PATH");
    assertThat(failure.where().orElseThrow()).endsWith(".docker/config.json names it");
  }

  @Test
  void the_name_of_a_program_is_no_command_line() {
    fixture.dockerConfig("{'credsStore': 'x; touch pwned'}");

    assertThat(refusal()).hasMessageContaining("is no name of a program that keeps passwords");
    assertThat(directory.resolve("pwned")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¦',
      textBlock =
          """
          {'auths': {'ghcr.io': {'auth': 'bm8tY29sb24='}}}    | What Docker has kept of the login to ghcr.io is no user and password
          {'auths': {'ghcr.io': {'auth': '***'}}}             | What Docker has kept of the login to ghcr.io is no user and password
          {'auths': {'ghcr.io': {'identitytoken': 'abc'}}}    | Docker has no password for ghcr.io but an identity token, of no use to hosts
          {'auths': {'ghcr.io': s3cret                        | Docker's configuration is no JSON, from line 1 on
          """)
  void a_file_that_is_of_no_use_is_told_of_without_its_content(String json, String message) {
    fixture.file(".docker/config.json", json.replace('\'', '"'));

    KamalException failure = refusal();

    assertThat(failure).hasMessage(message);
    assertThat(failure.getCause()).isNull();
  }

  private KamalException refusal() {
    return catchThrowableOfType(KamalException.class, () -> fixture.docker().find(GHCR));
  }

  private static String base64(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
