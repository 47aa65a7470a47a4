package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.TestShell;
import io.github.kamalmaven.mojo.vault.Vaults;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.secret.adapter.VaultTools;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretAdaptersTest {
  @TempDir Path project;

  @ParameterizedTest
  @CsvSource({
    "1password,one_password",
    "1Password,one_password",
    "one_password,one_password",
    "OnePassword,one_password",
    "one-password,one_password",
    "lastpass,last_pass",
    "LastPass,last_pass",
    "last_pass,last_pass",
    "bitwarden,bitwarden",
    "BITWARDEN,bitwarden",
    "bitwarden-sm,bitwarden_secrets_manager",
    "bitwarden_sm,bitwarden_secrets_manager",
    "bitwarden_secrets_manager,bitwarden_secrets_manager",
    "aws_secrets_manager,aws_secrets_manager",
    "aws-secrets-manager,aws_secrets_manager",
    "gcp,gcp_secret_manager",
    "gcp_secret_manager,gcp_secret_manager",
    "doppler,doppler",
    "enpass,enpass",
    "passbolt,passbolt",
    "maven-settings,maven-settings",
    "maven_settings,maven-settings",
    "env,env",
    "file,file",
    "test,test",
  })
  void a_vault_is_found_by_its_names(String name, String found) {
    assertThat(adapters().named(name).name()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "one_password,true",
    "last_pass,true",
    "bitwarden,true",
    "gcp,true",
    "test,true",
    "bitwarden-sm,false",
    "aws_secrets_manager,false",
    "doppler,false",
    "enpass,false",
    "passbolt,false",
    "maven-settings,false",
    "env,false",
    "file,false",
  })
  void kamal_decides_which_vaults_need_an_account(String name, boolean needs) {
    assertThat(adapters().named(name).needsAccount()).isEqualTo(needs);
  }

  @Test
  void an_unknown_name_is_told_with_those_that_are_known() {
    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> adapters().named("1pasword"));

    assertThat(failure).hasMessage("Unknown secrets adapter: 1pasword");
    assertThat(failure.remedy())
        .contains(
            "Known adapters: 1password, aws_secrets_manager, bitwarden, bitwarden-sm, doppler,"
                + " enpass, env, file, gcp, lastpass, maven-settings, passbolt, test");
  }

  @Test
  void the_terminal_is_left_to_a_tool_that_asks() {
    List<Event> events = new ArrayList<>();
    VaultTools tools = new VaultTools(new TestShell(project), project, Map.of(), events::add, true);

    tools.ask(ToolCall.of("true"));

    assertThat(events).containsExactly(new Event.Interlude(true), new Event.Interlude(false));
  }

  private SecretAdapters adapters() {
    return new SecretAdapters(
        Vaults.known(SettingsServers.NONE, getClass().getClassLoader()),
        new VaultTools(new TestShell(project), project, Map.of(), event -> {}, false));
  }
}
