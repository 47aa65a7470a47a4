package io.github.kamalmaven.ssh.script;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Batch.Tolerance;
import io.github.kamalmaven.host.Outcome;
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
 * @param meaning what its outcome means for the orders after it
 */
public record Order(
    CommandLine shown, String text, Supplier<byte[]> input, int size, Meaning meaning) {

  /** To run a command, with its input. */
  public static Order of(CommandLine command, Meaning meaning) {
    byte[] input =
        command.input().map(Sensitive::reveal).orElse("").getBytes(StandardCharsets.UTF_8);
    return new Order(command, command.toRun(), () -> input, input.length, meaning);
  }

  /**
   * To write a file.
   *
   * @param part its name until it is complete
   */
  static Order of(Upload file, String part) {
    CommandLine write = UploadCommands.write(file, part);
    return new Order(
        write, write.toRun(), file::content, (int) file.size(), new Meaning.Must(Tolerance.NONE));
  }

  /** What the outcome of an order means for those after it. */
  public sealed interface Meaning {
    /** How many of those after it are not done. */
    int skips(Outcome outcome);

    /**
     * It must succeed: else none is done.
     *
     * @param tolerance which failures do not matter
     */
    record Must(Tolerance tolerance) implements Meaning {
      @Override
      public int skips(Outcome outcome) {
        return outcome.succeeded() || tolerance.covers(outcome) ? 0 : Integer.MAX_VALUE;
      }
    }

    /**
     * The next ones are done only if it has the expected answer.
     *
     * @param question what is asked
     * @param count how many depend on it
     */
    record Decides(Batch.When question, int count) implements Meaning {
      @Override
      public int skips(Outcome outcome) {
        return question.isAnsweredBy(outcome) ? 0 : count;
      }
    }
  }
}
