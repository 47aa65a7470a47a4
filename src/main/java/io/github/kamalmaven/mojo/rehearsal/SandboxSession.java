package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A session on a simulated host, without SSH.
 *
 * @param simulated the host
 * @param user who is logged in
 */
public record SandboxSession(SandboxHost simulated, String user) implements Session {
  @Override
  public String host() {
    return simulated.name();
  }

  @Override
  public Outcome run(CommandLine command) {
    byte[] input = bytes(command.input().map(Sensitive::reveal).orElse(""));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      Streams streams = Streams.of(new ByteArrayInputStream(input), out, err);
      int exit = simulated.exec(user, command.toRun(), streams);
      return new Outcome(
          command,
          exit,
          out.toString(StandardCharsets.UTF_8),
          err.toString(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void upload(Upload file) {
    String path = DiskPath.resolve(simulated.user(user).home(), file.path());
    try {
      simulated.disk().makeDirectories(DiskPath.parent(path));
      simulated.disk().write(path, file.content());
      simulated.disk().chmod(path, file.mode());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
