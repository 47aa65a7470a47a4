package io.github.kamalmaven.mojo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A docker that takes every command and has nothing: the one of this machine is left alone. */
final class StandInDocker {
  private StandInDocker() {}

  /** The environment of a host whose programs are this machine's, but for docker. */
  static Map<String, String> environment(Path hosts) {
    Path docker = hosts.resolve(".bin/docker");
    try {
      Files.createDirectories(docker.getParent());
      Files.writeString(docker, "#!/bin/sh\nexit 0\n");
      Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("PATH", docker.getParent() + ":" + System.getenv("PATH"));
  }
}
