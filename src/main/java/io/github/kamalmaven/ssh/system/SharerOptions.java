package io.github.kamalmaven.ssh.system;

import static io.github.kamalmaven.shell.Quoting.literal;

import io.github.kamalmaven.ssh.channel.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@code ssh} is told where it shares a login; it reads no configuration then. Pure. */
final class SharerOptions {
  private SharerOptions() {}

  /** The options that each has, to go with others. */
  static Stream<String> of(Path socket) {
    return Stream.of(
        "-F",
        "/dev/null",
        "-S",
        LoginOptions.escaped(socket),
        "-o",
        "LogLevel=ERROR",
        "-e",
        "none");
  }

  /**
   * To run a command.
   *
   * @param refusal a file that is made instead if there is no login to share, or no channel to be
   *     had: {@code ssh} would log in by itself then, by this proxy command
   */
  static List<String> command(Path socket, String host, Request request, Path refusal) {
    String proxy = "touch " + literal(LoginOptions.escaped(refusal));
    List<String> words =
        List.of(
            "-o",
            "ProxyCommand=" + proxy,
            "-o",
            "BatchMode=yes",
            request.forwardAgent() ? "-A" : "-a",
            request.window().isPresent() ? "-tt" : "-T",
            "--",
            host,
            request.text());
    return Stream.concat(of(socket), words.stream()).toList();
  }

  /** To lead another {@code ssh} to a host behind this one; words for a shell. */
  static String proxy(Path socket, String jump) {
    List<String> words = List.of("-W", "[%h]:%p", "--", jump);
    return Stream.concat(of(socket), words.stream())
        .map(word -> word.equals("[%h]:%p") ? "'[%h]:%p'" : literal(word))
        .reduce("ssh", (some, more) -> some + " " + more);
  }
}
