package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.ToolAnswer;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.List;
import java.util.Map;

/**
 * A vault behind its program. No failure quotes what the program wrote to standard output.
 *
 * @param program reaches it
 * @param machine runs the program
 * @param session the variables that keep it open, once it is
 */
record Vault(VaultProgram program, ControlMachine machine, Map<String, String> session) {

  /** The same, kept open by these variables. */
  Vault with(Map<String, String> variables) {
    return new Vault(program, machine, variables);
  }

  /** A call of the program. */
  ToolCall call(String... arguments) {
    return call(List.of(arguments));
  }

  /** A call of the program. */
  ToolCall call(List<String> arguments) {
    return ToolCall.of(program.name()).plus(arguments).with(session);
  }

  /** Whether a call succeeds that says why not to nobody. */
  boolean agrees(ToolCall call) {
    return machine.run(call.quietly()).succeeded();
  }

  /**
   * What a call writes.
   *
   * @param failed what to say if it fails
   * @param remedy what to do then
   */
  String read(ToolCall call, String failed, String remedy) {
    ToolAnswer answer = machine.run(call);
    if (!answer.succeeded()) {
      throw failure(call, failed, remedy);
    }
    return answer.output();
  }

  /** The same, as JSON. */
  JsonNode json(ToolCall call, String failed, String remedy) {
    return parsed(call, read(call, failed, remedy));
  }

  /** What a call has written, as JSON. */
  JsonNode parsed(ToolCall call, String output) {
    return Json.parse(output)
        .orElseThrow(
            () ->
                failure(
                    call,
                    "The " + program.title() + " answered with something that is not JSON",
                    "Call it yourself to see what it says; a newer or older one may be needed"));
  }

  /**
   * What a call writes that asks the user.
   *
   * @param failed what to say if it fails, or nobody can be asked
   * @param instead what to do where nobody can be asked
   */
  String login(ToolCall call, String failed, String instead) {
    ToolAnswer answer =
        machine
            .ask(call)
            .orElseThrow(() -> failure(call, failed + ": nobody is here to log in", instead));
    if (!answer.succeeded()) {
      throw failure(call, failed, "Call it yourself to see why: " + call);
    }
    return answer.output().strip();
  }

  /** A failure of a call. */
  static KamalException failure(ToolCall call, String failed, String remedy) {
    return new KamalException(failed, call.toString(), remedy);
  }
}
