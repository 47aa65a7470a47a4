package io.github.kamalmaven.mojo.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How Java is started for the program.
 *
 * @param java the program of the Java that installs
 */
record Jvm(Path java) {
  static final String MAIN = "io.github.kamalmaven.mojo.cli.KamalCli";

  /** For a process that is over soon; and the JVM says nothing on its own behalf. */
  static final List<String> OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-Xshare:auto",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xlog:disable");

  static Jvm ofThisProcess() {
    return new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** Runs the program with what was kept, which crashes if it was not kept whole. */
  List<String> check(Path archive, String classPath) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(OPTIONS);
    command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-cp", classPath, MAIN, "version"));
    return command;
  }

  /** Runs what the program is there for, and keeps what the JVM has learnt about its classes. */
  List<String> training(Path archive, String classPath) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(OPTIONS);
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", classPath));
    command.add(Training.class.getName());
    return command;
  }
}
