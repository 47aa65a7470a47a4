package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.shell.Answer;
import org.junit.jupiter.api.Test;

final class FaultTest {

  private final Sandbox sandbox = new Sandbox();
  private final SandboxHost host = sandbox.host("web1");

  @Test
  void a_fault_takes_the_place_of_a_whole_command() {
    host.add(Fault.failing("xargs docker stop", "cannot stop\n"));

    Execution result = host.exec("docker ps --quiet | xargs docker stop");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("cannot stop\n");
    assertThat(host.transcript().programs()).isEmpty();
  }

  @Test
  void a_fault_can_happen_once() {
    host.add(Fault.once("^echo", new Answer("", "", 4)));

    assertThat(host.exec("echo a").exit()).isEqualTo(4);
    assertThat(host.exec("echo a").exit()).isZero();
  }

  @Test
  void a_fault_can_be_a_success_with_another_output() {
    host.add(Fault.always("RegistryConfig", new Answer("http://mirror.example.test\n", "", 0)));

    Execution result = host.exec("docker info --format '{{index .RegistryConfig.Mirrors 0}}'");

    assertThat(result.out()).isEqualTo("http://mirror.example.test\n");
  }

  @Test
  void in_a_script_of_several_commands_only_the_one_that_is_meant_fails() {
    host.add(Fault.failing("touch b", "no\n"));

    Execution result =
        host.exec("{ touch a; } && echo \"a $?\"; ( touch b && touch c ) 2>&1; echo \"b $?\"");

    assertThat(result.out()).isEqualTo("a 0\nno\nb 1\n");
    assertThat(host.exec("ls").out()).isEqualTo("a\n");
  }

  @Test
  void a_captured_command_fails_inside_of_its_assignment() {
    host.add(Fault.failing("docker ps", "broken\n"));

    Execution result = host.exec("out=$(docker ps 2>&1); echo \"[$out] $?\"");

    assertThat(result.out()).isEqualTo("[] 1\n");
    assertThat(result.err()).isEqualTo("broken\n");
  }

  @Test
  void a_cut_connection_ends_all_shells() {
    host.add(Fault.cutting("echo two"));

    Execution result = host.exec("echo one; sh -c 'echo two'; echo three");

    assertThat(result.exit()).isEqualTo(255);
    assertThat(result.out()).isEqualTo("one\n");
  }

  @Test
  void a_connection_can_be_cut_when_the_command_is_done() {
    host.add(Fault.losing("touch two"));

    Execution result = host.exec("touch one; touch two; touch three");

    assertThat(result.exit()).isEqualTo(255);
    assertThat(host.exec("ls").out()).isEqualTo("one\ntwo\n");
  }

  @Test
  void only_one_of_such_commands_may_be_meant() {
    host.add(Fault.failing("^echo", "no\n").at(2));

    Execution result = host.exec("echo one; echo two; echo three");

    assertThat(result.out()).isEqualTo("one\nthree\n");
  }

  @Test
  void something_else_can_happen_while_a_command_runs() {
    host.add(Fault.meanwhile("^echo", () -> host.scene().file("meanwhile", "")));

    assertThat(host.exec("echo one").out()).isEqualTo("one\n");
    assertThat(host.exec("ls").out()).isEqualTo("meanwhile\n");
  }

  @Test
  void a_healed_host_has_no_faults() {
    host.add(Fault.failing("^echo", "no\n"));

    host.heal();

    assertThat(host.exec("echo one").exit()).isZero();
  }

  @Test
  void a_hanging_command_ends_when_the_sandbox_is_closed() throws Exception {
    host.add(Fault.hanging("docker pull"));
    int[] exit = {-1};
    Thread caller = new Thread(() -> exit[0] = host.exec("docker pull app").exit());

    caller.start();
    sandbox.close();
    caller.join(10_000);

    assertThat(exit[0]).isEqualTo(137);
  }

  @Test
  void the_transcript_tells_commands_statements_and_programs_apart() {
    host.exec("mkdir -p a && echo x >> a/log; ls a | wc -l");

    assertThat(host.transcript().commands())
        .containsExactly(new Transcript.Entry("mkdir -p a && echo x >> a/log; ls a | wc -l", 0));
    assertThat(host.transcript().statements())
        .containsExactly(
            new Transcript.Entry("mkdir -p a && echo x >> a/log", 0),
            new Transcript.Entry("ls a | wc -l", 0));
    assertThat(host.transcript().programs())
        .extracting(Transcript.Entry::text)
        .containsExactly("mkdir -p a", "ls a", "wc -l");
  }
}
