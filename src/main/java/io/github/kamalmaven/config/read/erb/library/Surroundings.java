package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files and commands, as code in a template reaches them. */
public final class Surroundings {
  private static final int LARGEST = 10_000_000;

  private Surroundings() {}

  /**
   * Runs a shell command.
   *
   * @param at offset of the call in the template, for errors
   * @return its standard output
   */
  public static String shell(Scope scope, int at, String command) {
    try {
      return scope.context().world().shell().apply(command);
    } catch (KamalException e) {
      String remedy = e.remedy().orElse("run the command by hand to see why it fails");
      throw new RubyProblem(at, String.valueOf(e.getMessage()), remedy, e);
    }
  }

  static Path path(Call call, String text) {
    try {
      return call.scope().context().directory().resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new RubyProblem(call.at(), "a path that cannot be: " + e.getReason(), "correct it", e);
    }
  }

  static String read(Call call, String name) {
    Path file = path(call, name);
    try {
      if (Files.size(file) > LARGEST) {
        throw new RubyProblem(call.at(), file + " is too large", "take a smaller file", null);
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RubyProblem(
          call.at(),
          "cannot read " + file,
          "make sure that the file exists and is readable UTF-8 text",
          e);
    }
  }
}
