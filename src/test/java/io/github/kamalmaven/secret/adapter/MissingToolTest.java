package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vault whose program is not there, or does not run. */
class MissingToolTest {
  @TempDir Path directory;

  static Stream<Arguments> vaults() {
    return Stream.of(
        Arguments.of(new OnePassword(), "op --version", "1Password CLI"),
        Arguments.of(new LastPass(), "lpass --version", "LastPass CLI"),
        Arguments.of(new Bitwarden(), "bw --version", "Bitwarden CLI"),
        Arguments.of(
            new BitwardenSecretsManager(), "bws --version", "Bitwarden Secrets Manager CLI"),
        Arguments.of(new AwsSecretsManager(), "aws --version", "AWS CLI"),
        Arguments.of(new GcpSecretManager(), "gcloud --version", "gcloud CLI"),
        Arguments.of(new Doppler(), "doppler --version", "Doppler CLI"),
        Arguments.of(new Enpass(), "enpass-cli version", "Enpass CLI"),
        Arguments.of(new Passbolt(), "passbolt --version", "Passbolt CLI"));
  }

  @ParameterizedTest
  @MethodSource("vaults")
  void a_program_that_is_not_there_is_named_with_where_to_get_it(
      SecretAdapter adapter, String call, String title) {
    String program = call.split(" ", 2)[0];
    VaultFixture vault =
        new VaultFixture(directory, adapter)
            .account("acme")
            .from("x")
            .variable("PATH", directory.resolve("bin").toString());

    KamalException failure = catchThrowableOfType(KamalException.class, () -> vault.fetch("A"));

    assertThat(failure).hasMessage(title + " is not installed");
    assertThat(failure.where()).contains(call);
    assertThat(failure.remedy().orElse(""))
        .startsWith("Install it (https://")
        .endsWith("or add the directory of " + program + " to the PATH");
    assertThat(vault.events).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vaults")
  void a_program_that_does_not_run_counts_as_none(
      SecretAdapter adapter, String call, String title) {
    String[] words = call.split(" ", 2);
    VaultFixture vault =
        new VaultFixture(directory, adapter)
            .account("acme")
            .from("x")
            .script(words[1], "echo 'wrong architecture' >&2; exit 126")
            .as(words[0]);

    KamalException failure = catchThrowableOfType(KamalException.class, () -> vault.fetch("A"));

    assertThat(failure).hasMessage(title + " is not installed");
    assertThat(vault.called()).containsExactly(words[1]);
  }
}
