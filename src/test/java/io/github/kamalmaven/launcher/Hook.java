package io.github.kamalmaven.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A process that calls {@code kamal} as hooks do. */
record Hook(CallServer server, Path directory, Map<String, String> environment) {

  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(server.bin().resolve("kamal").toString()));
    command.addAll(List.of(words));
    return process(command).start();
  }

  /** Runs a script that finds it on its path. */
  Result script(String text) throws Exception {
    ProcessBuilder process = process(List.of("sh", "-c", text));
    process.environment().merge("PATH", server.bin() + ":", (path, bin) -> bin + path);
    return Result.of(process.start());
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  Result run(String... words) throws Exception {
    return Result.of(start(words));
  }

  record Result(int exit, byte[] out, String err) {
    static Result of(Process process) throws Exception {
      CompletableFuture<byte[]> err =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return process.getErrorStream().readAllBytes();
                } catch (IOException broken) {
                  throw new UncheckedIOException(broken);
                }
              });
      byte[] out = process.getInputStream().readAllBytes();
      return new Result(process.waitFor(), out, new String(err.get(), StandardCharsets.UTF_8));
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }
}
