package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files and commands, as code in a template reaches them. */
public final class Surroundings {
  private Surroundings() {}

  /**
   * Runs a shell command.
   *
   * @param at offset of the call in the template, for errors
   * @return its standard output
   */
  public static String shell(Scope scope, int at, String command) {
    try {
      return scope.context().shell().apply(command);
    } catch (KamalException e) {
      String remedy = e.remedy().orElse("run the command by hand to see why it fails");
      throw new RubyProblem(at, String.valueOf(e.getMessage()), remedy, e);
    }
  }

  static Path path(Call call, String text) {
    return call.scope().context().directory().resolve(text).normalize();
  }

  static String read(Call call) {
    Path file = path(call, call.text(0));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new RubyProblem(
          call.at(),
          "cannot read " + file,
          "make sure that the file exists and is readable UTF-8 text",
          e);
    }
  }
}
