package io.github.kamalmaven.fault;

import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The hooks of a project, and which of them ran. Those that do nothing take no process to run. */
final class HeardHooks {
  private static final String CALL = "/usr/bin/env .kamal/hooks/";
  private static final String NOTHING = "#!/bin/sh\n";

  private final Path project;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  HeardHooks(Path project) {
    this.project = project;
  }

  /** Adds some that do nothing. */
  void add(String... names) {
    for (String name : names) {
      add(name, NOTHING);
    }
  }

  /** Adds one, or another in its place. */
  Path add(String name, String script) {
    try {
      Path file = project.resolve(".kamal/hooks").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, script);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How a command ended, if it is a hook that does nothing. */
  Optional<Outcome> answer(CommandLine command) throws IOException {
    if (!command.toRun().startsWith(CALL)) {
      return Optional.empty();
    }
    String name = command.toRun().substring(CALL.length());
    heard.add(name);
    boolean idle = Files.readString(project.resolve(".kamal/hooks").resolve(name)).equals(NOTHING);
    return idle ? Optional.of(new Outcome(command, 0, "", "")) : Optional.empty();
  }

  /** Those that ran since the last time. */
  List<String> take() {
    List<String> names = List.copyOf(heard);
    heard.clear();
    return names;
  }
}
