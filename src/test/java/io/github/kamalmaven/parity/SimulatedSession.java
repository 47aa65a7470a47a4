package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A session on a simulated host that takes down everything.
 *
 * @param host the host's name
 * @param machine the host
 * @param answers what stands in front of it
 * @param transcript takes down what is done
 * @param ids takes down the containers' ids
 */
record SimulatedSession(
    String host, SimulatedMachine machine, Answers answers, Transcript transcript, ContainerIds ids)
    implements Session {

  @Override
  public Outcome run(CommandLine command) {
    String text = command.toRun();
    Optional<String> input = command.input().map(Sensitive::reveal);
    ids.note(host, text, machine);
    Reply reply = answers.to(host, text, () -> machine.run(text, input));
    transcript.ran(host, text, input, reply);
    return new Outcome(command, reply.exit(), reply.stdout(), reply.stderr());
  }

  @Override
  public void upload(Upload file) {
    machine.write(file);
    String content = new String(file.content(), StandardCharsets.UTF_8);
    String mode = String.format("%04o", file.mode());
    transcript.wrote(new Step.Wrote(host, file.path(), Optional.of(mode), Map.of("", content)));
  }
}
