package io.github.kamalmaven.ssh.script;

import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One command for a host.
 *
 * @param shown for messages
 * @param text what the host runs
 * @param input what it reads
 * @param size of the input in bytes
 * @param tolerated whether what comes after it is done even if it fails
 */
public record Order(
    CommandLine shown, String text, Supplier<byte[]> input, int size, boolean tolerated) {

  /** To run a command, with its input. */
  public static Order of(CommandLine command, boolean tolerated) {
    byte[] input =
        command.input().map(Sensitive::reveal).orElse("").getBytes(StandardCharsets.UTF_8);
    return new Order(command, command.toRun(), () -> input, input.length, tolerated);
  }

  /**
   * To write a file.
   *
   * @param part its name until it is complete
   */
  static Order of(Upload file, String part) {
    CommandLine write = UploadCommands.write(file, part);
    return new Order(write, write.toRun(), file::content, (int) file.size(), false);
  }
}
