package io.github.kamalmaven.sandbox.shell;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One call of a tool.
 *
 * @param shell the shell that calls; a program gets a copy of it, a builtin the shell itself
 * @param words the tool's name and its arguments
 */
public record Call(Shell shell, List<String> words) {

  /** Copies the words. */
  public Call {
    words = List.copyOf(words);
  }

  /**
   * The name the tool was called by.
   *
   * @return the first word, without directories
   */
  public String name() {
    return DiskPath.name(words.get(0));
  }

  /**
   * The arguments.
   *
   * @return all words but the first
   */
  public List<String> arguments() {
    return words.subList(1, words.size());
  }

  /**
   * The disk of the host.
   *
   * @return the disk
   */
  public Disk disk() {
    return shell.machine().disk();
  }

  /**
   * Makes a path absolute.
   *
   * @param path as the user wrote it
   * @return the path seen from the shell's directory
   */
  public String path(String path) {
    return DiskPath.resolve(shell.directory(), path);
  }

  /**
   * Reads all of standard input.
   *
   * @return the bytes up to the end of the stream
   * @throws IOException if the stream is broken
   */
  public byte[] input() throws IOException {
    return shell.streams().in().readAllBytes();
  }

  /**
   * Prints to standard output.
   *
   * @param text what to print, with its line feeds
   * @throws IOException if the stream is broken
   */
  public void print(String text) throws IOException {
    print(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Prints to standard output.
   *
   * @param bytes what to print
   * @throws IOException if the stream is broken
   */
  public void print(byte[] bytes) throws IOException {
    OutputStream out = shell.streams().out();
    out.write(bytes);
  }

  /**
   * Prints a line to standard error.
   *
   * @param line without a line feed
   * @throws IOException if the stream is broken
   */
  public void complain(String line) throws IOException {
    shell.streams().err().write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Complains in the form {@code name: problem}.
   *
   * @param status the exit status to give
   * @param problem what went wrong
   * @return the status
   * @throws IOException if the stream is broken
   */
  public int fail(int status, String problem) throws IOException {
    complain(name() + ": " + problem);
    return status;
  }
}
