package io.github.kamalmaven.docker;

import io.github.kamalmaven.mojo.cli.KamalCli;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code kamal} program as a process of its own, which can be told to end. */
final class KamalProcess {
  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path output;

  private KamalProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it.
   *
   * @param output takes what it writes
   * @param temporary for its temporary files
   */
  static KamalProcess start(Shop shop, Path output, Path temporary, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Duser.home=" + shop.environment().get("HOME"));
    command.addAll(List.of("-cp", classPath(), KamalCli.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(shop.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(shop.environment());
    builder.environment().put("TMPDIR", temporary.toString());
    builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
    try {
      return new KamalProcess(builder.redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of this test, however it was started. */
  private static String classPath() {
    return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(KamalProcess::file)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it has written so far. */
  String output() {
    return Trees.read(output);
  }

  /** Its number on this machine. */
  long pid() {
    return process.pid();
  }

  /** Sends it a signal, such as TERM. */
  KamalProcess signal(String name) {
    Tool.within(Duration.ofSeconds(20)).run("kill", "-" + name, "" + process.pid());
    return this;
  }

  /** Whether it has not ended. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  int await() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("It does not end:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
