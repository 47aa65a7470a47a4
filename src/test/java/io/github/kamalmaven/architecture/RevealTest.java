package io.github.kamalmaven.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may see what a secret is: those that hand it to a host, a process or another program. */
final class RevealTest {
  private static final Map<String, String> ALLOWED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("command.EnvFile", "into the env file of a container"),
              Map.entry("host.local.LocalProcesses", "to a process: its input, its environment"),
              Map.entry("jib.JibEngine", "to the registry: user name and password"),
              Map.entry("mojo.rehearsal.SandboxSession", "to the simulated host: its input"),
              Map.entry("mojo.plan.Stable", "to put its name in place of it"),
              Map.entry("mojo.rehearsal.RehearsalLocal", "to the simulated Docker: its input"),
              Map.entry("mojo.secrets.SecretsPrintMojo", "to the user, who has asked for it"),
              Map.entry("nested.HookDoor", "to the environment of a hook, to add to its PATH"),
              Map.entry("operation.EnvFiles", "the env file of a role, to its host"),
              Map.entry("operation.accessory.BootAccessory", "the env file, to the host"),
              Map.entry("operation.accessory.WriteFiles", "to a template of the user"),
              Map.entry("operation.app.PrepareHost", "certificate and key, to the host"),
              Map.entry("operation.status.Subject", "the env file, to its hash"),
              Map.entry("registry.Login", "to the registry, in a header"),
              Map.entry("registry.account.Elsewhere", "of Maven's settings, into an account"),
              Map.entry("secret.Secrets", "to what hides it"),
              Map.entry("operation.doctor.Certificates", "a certificate, to read its dates"),
              Map.entry("secret.adapter.MavenSettings", "to the secrets files, as any vault"),
              Map.entry("shell.Mask", "to hide it"),
              Map.entry("shell.Word", "into the command line to run, not the one to show"),
              Map.entry("ssh.script.Order", "to a command of a host: its input"),
              Map.entry("ssh.Interview", "answers of the user, to the host that asks"),
              Map.entry("ssh.identity.KeyLoader", "a private key, to whoever logs in with it"),
              Map.entry("ssh.identity.LockedKey", "a passphrase, to unlock its key"),
              Map.entry("ssh.system.ControlFiles", "a private key, to ssh while it logs in")));

  @Test
  void secrets_are_revealed_only_where_they_are_handed_over() {
    assertThat(
            PluginClasses.ALL.get(Sensitive.class).getMethod("reveal").getAccessesToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .map(type -> type.getName().substring(Tower.ROOT.length() + 1))
                .map(name -> name.replaceAll("\\$.*", ""))
                .filter(name -> !name.equals("shell.Sensitive"))
                .collect(Collectors.toSet()))
        .isEqualTo(ALLOWED.keySet());
  }
}
