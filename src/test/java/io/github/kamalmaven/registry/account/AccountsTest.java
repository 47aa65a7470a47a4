package io.github.kamalmaven.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.account.Account.Origin;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is taken, in which order. */
final class AccountsTest {
  @TempDir private Path directory;

  private AccountsFixture fixture;

  @BeforeEach
  void nobody_is_known() {
    fixture = new AccountsFixture(directory);
  }

  @Test
  void whom_the_configuration_names_comes_first() {
    fixture.server("ghcr.io", "maven", "m4ven-password");
    fixture.file(".kamal/secrets", "TOKEN=s3cret-token\n");

    Account account = fixture.account("server: ghcr.io, username: bot, password: [TOKEN]");

    assertThat(account.username().reveal()).isEqualTo("bot");
    assertThat(account.password().reveal()).isEqualTo("s3cret-token");
    assertThat(account.origin()).isEqualTo(Origin.CONFIGURATION);
  }

  @Test
  void an_empty_secret_is_named() {
    fixture.file(".kamal/secrets", "TOKEN=\n");

    KamalException failure = fixture.refusal("server: ghcr.io, username: bot, password: [TOKEN]");

    assertThat(failure).hasMessage("Secret 'TOKEN' is empty, but ghcr.io needs it");
  }

  @Test
  void then_the_server_of_mavens_settings_with_the_registrys_host() {
    fixture.server("ghcr.io", "maven", "m4ven-password");
    fixture.dockerConfig("{'auths': {'ghcr.io': {'username': 'docker', 'password': 'd0cker'}}}");

    Account account = fixture.account("server: ghcr.io");

    assertThat(account.username().reveal()).isEqualTo("maven");
    assertThat(account.source()).isEqualTo("<server> ghcr.io of Maven's settings");
  }

  @Test
  void a_server_may_leave_out_the_port() {
    fixture.server("registry.example.test", "maven", "m4ven-password");

    Account account = fixture.account("server: 'registry.example.test:5000'");

    assertThat(account.username().reveal()).isEqualTo("maven");
  }

  @Test
  void the_configuration_may_name_another_server() {
    fixture.server("ghcr.io", "maven", "m4ven-password");
    fixture.server("company", "robot", "r0bot-password");

    Account account =
        fixture.account("server: ghcr.io", "x-maven: {registry: {settings: company}}");

    assertThat(account.username().reveal()).isEqualTo("robot");
  }

  @Test
  void a_named_server_that_is_not_there_is_an_error() {
    KamalException failure =
        fixture.refusal("server: ghcr.io", "x-maven: {registry: {settings: compnay}}");

    assertThat(failure).hasMessage("Maven's settings have no <server> with the id compnay");
  }

  @Test
  void then_whom_docker_knows() {
    fixture.dockerConfig("{'auths': {'ghcr.io': {'username': 'docker', 'password': 'd0cker'}}}");

    Account account = fixture.account("server: ghcr.io");

    assertThat(account.username().reveal()).isEqualTo("docker");
    assertThat(account.origin()).isEqualTo(Origin.DOCKER);
  }

  @Test
  void passwords_from_elsewhere_are_masked() {
    fixture.server("ghcr.io", "maven", "m4ven-password");

    fixture.account("server: ghcr.io");

    assertThat(fixture.masked("the m4ven-password leaks")).isEqualTo("the [REDACTED] leaks");
  }

  @Test
  void where_nobody_is_known_the_configuration_is_refused_as_by_kamal() {
    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> fixture.account("server: ghcr.io"));

    assertThat(failure)
        .hasMessageContaining("registry/username: is required")
        .hasMessageContaining("registry/password: is required");
    assertThat(failure.explanation()).contains("settings.xml", "docker login");
  }

  @Test
  void half_an_account_is_refused_as_by_kamal() {
    fixture.server("ghcr.io", "maven", "m4ven-password");

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> fixture.account("server: ghcr.io, username: bot"));

    assertThat(failure).hasMessageContaining("registry/password: is required");
  }

  @Test
  void what_docker_says_it_may_know_and_does_not_is_told_when_it_is_needed() {
    fixture.dockerConfig("{'credsStore': 'vault'}");
    fixture.program(
        "docker-credential-vault", "echo credentials not found in native keychain; exit 1");

    KamalException failure = fixture.refusal("server: ghcr.io");

    assertThat(failure).hasMessage("Nobody is known who could log in to ghcr.io");
    assertThat(failure.remedy().orElseThrow())
        .contains("<server> with the id ghcr.io", "docker login ghcr.io");
  }
}
