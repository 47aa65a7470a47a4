package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SshCommandTest {
  private static final CommandLine BASH = CommandLine.of("docker", "exec", "-it", "shop", "bash");
  private static final Ssh.ConfigFiles DEFAULT = new Ssh.ConfigFiles.Default();

  @Test
  void a_command_gets_a_terminal_on_a_host() {
    assertThat(new SshCommand(SampleDeployment.ssh()).on("10.0.0.1", BASH).toRun())
        .isEqualTo("ssh -t root@10.0.0.1 -p 22 'docker exec -it shop bash'");
  }

  @Test
  void quotes_of_the_command_reach_the_host() {
    CommandLine logs = AppLogs.container("abc").pipe(CommandLine.of("cat"));

    assertThat(new SshCommand(SampleDeployment.ssh()).on("h", logs).toRun())
        .isEqualTo("ssh -t root@h -p 22 'sh -c '\\''echo abc'\\'' | cat'");
  }

  @Test
  void configuration_jump_host_and_keys_are_passed_on() {
    Ssh.ConfigFiles files = new Ssh.ConfigFiles.Files(List.of("a", "b"));
    Ssh ssh = ssh(Optional.of("jump.test"), Optional.of("nc %h"), files, "k1", "k2");

    assertThat(new SshCommand(ssh).on("h", BASH).toRun())
        .startsWith(
            "ssh -F a -F b -J root@jump.test -i k1 -i k2 -o IdentitiesOnly=yes -t app@h -p 2222 '");
  }

  @Test
  void a_host_may_have_a_login_of_its_own() {
    Ssh all = SampleDeployment.ssh();
    Ssh ssh =
        new Ssh(
            all.user(),
            all.port(),
            all.proxy(),
            all.proxyCommand(),
            all.keysOnly(),
            all.keys(),
            all.keyData(),
            all.configFiles(),
            all.logLevel(),
            all.forwardAgent(),
            Map.of("10.0.0.5", new Ssh.Login(Optional.of("app"), Optional.of(2222))));

    assertThat(new SshCommand(ssh).on("10.0.0.5", BASH).toRun())
        .startsWith("ssh -t app@10.0.0.5 -p 2222 ");
  }

  @Test
  void a_jump_host_keeps_its_user() {
    Ssh ssh = ssh(Optional.of("me@jump.test"), Optional.empty(), DEFAULT);

    assertThat(new SshCommand(ssh).on("h", BASH).toRun())
        .startsWith("ssh -J me@jump.test -o IdentitiesOnly=yes -t app@h");
  }

  @Test
  void a_command_can_take_the_place_of_a_jump_host_and_configuration_be_left_out() {
    Ssh.ConfigFiles none = new Ssh.ConfigFiles.None();
    Ssh ssh = ssh(Optional.empty(), Optional.of("ssh -W %h:%p jump"), none);

    assertThat(new SshCommand(ssh).on("h", BASH).toRun())
        .startsWith("ssh -F /dev/null -o ProxyCommand='ssh -W %h:%p jump' -o IdentitiesOnly=yes");
  }

  @Test
  void files_and_a_command_in_place_of_a_jump_host_are_no_more_than_that_to_the_shell() {
    Ssh.ConfigFiles files = new Ssh.ConfigFiles.Files(List.of("my config"));
    Ssh ssh =
        ssh(Optional.empty(), Optional.of("nc '[%h]' %p"), files, "~/.ssh/my key", "k$(touch x)");

    assertThat(new SshCommand(ssh).on("h", BASH).toRun())
        .startsWith(
            "ssh -F 'my config' -o ProxyCommand='nc '\\''[%h]'\\'' %p'"
                + " -i ~/'.ssh/my key' -i 'k$(touch x)' -o IdentitiesOnly=yes -t app@h");
  }

  private static Ssh ssh(
      Optional<String> jump, Optional<String> command, Ssh.ConfigFiles files, String... keys) {
    return new Ssh(
        "app",
        2222,
        jump,
        command,
        Optional.of(true),
        List.of(keys),
        List.of(),
        files,
        "fatal",
        Optional.empty());
  }
}
