package io.github.kamalmaven.parity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs command lines in a shell.
 *
 * @param directory where
 * @param variables the whole environment
 * @param temporary for what they print
 */
record RealProcess(Path directory, Map<String, String> variables, Path temporary) {
  private static final int LIMIT_SECONDS = 60;

  Reply run(String text, Optional<String> input) {
    try {
      Path out = Files.createTempFile(temporary, "out", "");
      Path err = Files.createTempFile(temporary, "err", "");
      int exit = await(start(text, out, err), text, input.orElse(""));
      return new Reply(exit, Files.readString(out), Files.readString(err));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Process start(String text, Path out, Path err) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", text);
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  private static int await(Process process, String text, String input) throws InterruptedException {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // The process does not read its input.
    }
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("does not end: " + text);
    }
    return process.exitValue();
  }
}
