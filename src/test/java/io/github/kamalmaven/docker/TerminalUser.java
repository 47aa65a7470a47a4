package io.github.kamalmaven.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.mojo.cli.KamalCli;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Somebody at a terminal: the {@code kamal} command line as a process of its own, under the
 * pseudo-terminal that {@code script} makes.
 */
final class TerminalUser implements AutoCloseable {
  static final String CTRL_C = "\u0003";

  private static final int DEADLINE_SECONDS = 60;

  private final Process process;
  private final Path notes;
  private final Reader screen;
  private final StringBuilder seen = new StringBuilder();
  private int read;

  private TerminalUser(Process process, Path notes) {
    this.process = process;
    this.notes = notes;
    this.screen = process.inputReader(UTF_8);
    CompletableFuture.delayedExecutor(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
  }

  /** Runs a command line of Kamal's in a terminal of 43 rows and 132 columns. */
  static TerminalUser runs(Shop shop, String... words) {
    Path notes = Trees.create(shop.directory().resolve("terminal"));
    String script =
        "cd '%s'; stty rows 43 cols 132; tty > tty; stty -g > before; cd ..; %s; echo $? > terminal/exit; stty -g > terminal/after"
            .formatted(notes, kamal(words));
    ProcessBuilder builder = new ProcessBuilder("script", "-qec", script, "/dev/null");
    builder.environment().putAll(shop.environment());
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("TERM", "vt100");
    try {
      return new TerminalUser(builder.redirectErrorStream(true).start(), notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kamal(String... words) {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), KamalCli.class.getName()));
    all.addAll(List.of(words));
    return all.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  /** Waits until a text is shown that was not waited for before. */
  TerminalUser sees(String text) {
    int found = seen.indexOf(text, read);
    while (found < 0) {
      assertThat(readOn()).as("\"%s\" never came: %s", text, seen).isTrue();
      found = seen.indexOf(text, read);
    }
    read = found + text.length();
    return this;
  }

  private boolean readOn() {
    try {
      int character = screen.read();
      if (character >= 0) {
        seen.append((char) character);
      }
      return character >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(seen.toString(), e);
    }
  }

  TerminalUser types(String keys) {
    try {
      OutputStream keyboard = process.getOutputStream();
      keyboard.write(keys.getBytes(UTF_8));
      keyboard.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(seen.toString(), e);
    }
    return this;
  }

  /** Pulls at the corner of the window. */
  TerminalUser resizes(int rows, int columns) {
    String tty = note("tty");
    Tool.within(Duration.ofSeconds(DEADLINE_SECONDS))
        .run("stty", "-F", tty, "rows", String.valueOf(rows), "cols", String.valueOf(columns));
    return this;
  }

  /** Waits for the end, which must leave the terminal as it was; returns the exit status. */
  int ends() {
    while (readOn()) {
      // What is still shown is kept for messages.
    }
    assertThat(notes.resolve("after"))
        .as(seen.toString())
        .hasSameTextualContentAs(notes.resolve("before"));
    return Integer.parseInt(note("exit"));
  }

  private String note(String name) {
    return Trees.read(notes.resolve(name)).strip();
  }

  @Override
  public String toString() {
    return seen.toString();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
