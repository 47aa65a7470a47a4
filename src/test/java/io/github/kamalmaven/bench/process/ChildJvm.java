package io.github.kamalmaven.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A main class of ours in a JVM of its own, which is talked to in lines and ends when nobody talks
 * to it any more.
 */
public final class ChildJvm implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final PrintStream mouth;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  private ChildJvm(Process process) {
    this.process = process;
    this.mouth = new PrintStream(process.getOutputStream(), true, UTF_8);
    Thread ear = new Thread(this::listen, "child");
    ear.setDaemon(true);
    ear.start();
  }

  /**
   * Starts one.
   *
   * @param main its main class
   * @param libraries classes of all jars that it needs besides
   * @param words its arguments
   */
  public static ChildJvm start(Class<?> main, List<Class<?>> libraries, String... words) {
    List<Class<?>> all = new ArrayList<>(libraries);
    all.add(0, main);
    String classPath =
        all.stream().map(ChildJvm::home).distinct().collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", classPath, main.getName()));
    command.addAll(List.of(words));
    try {
      return new ChildJvm(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen() {
    var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    reader.lines().forEach(heard::add);
  }

  /** Says a line. */
  public void say(String line) {
    mouth.println(line);
  }

  /**
   * What it says next.
   *
   * @throws IllegalStateException if it says nothing
   */
  public String hear() {
    try {
      String line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new IllegalStateException("No answer from " + process.info());
      }
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** What it says next, up to an empty line. */
  public List<String> hearAll() {
    List<String> lines = new ArrayList<>();
    for (String line = hear(); !line.isEmpty(); line = hear()) {
      lines.add(line);
    }
    return lines;
  }

  @Override
  public void close() {
    mouth.close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
