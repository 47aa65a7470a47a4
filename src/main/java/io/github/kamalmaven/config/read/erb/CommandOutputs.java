package io.github.kamalmaven.config.read.erb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Remembers what the commands of a template answered, so that none must run twice. */
final class CommandOutputs implements UnaryOperator<String> {
  private final UnaryOperator<String> shell;
  private final List<Output> outputs = new ArrayList<>();

  CommandOutputs(UnaryOperator<String> shell) {
    this.shell = shell;
  }

  /**
   * What a command answered.
   *
   * @param command as it was run
   * @param text its standard output
   */
  record Output(String command, String text) {}

  @Override
  public String apply(String command) {
    String text = shell.apply(command);
    outputs.add(new Output(command, text));
    return text;
  }

  List<Output> all() {
    return outputs;
  }
}
