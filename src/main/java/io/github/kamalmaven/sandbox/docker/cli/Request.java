package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.ContainerRuntime;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.shell.Call;
import java.io.IOException;
import java.util.List;

/**
 * One call of a Docker command.
 *
 * @param engine the engine it talks to
 * @param runtime runs programs in containers
 * @param call the call of the {@code docker} program
 * @param command the words that name the command
 * @param options its options and arguments
 */
record Request(
    Engine engine, ContainerRuntime runtime, Call call, String command, Options options) {

  void print(String line) throws IOException {
    call.print(line + "\n");
  }

  void complain(String line) throws IOException {
    call.complain(line);
  }

  List<String> arguments() {
    return options.arguments();
  }
}
