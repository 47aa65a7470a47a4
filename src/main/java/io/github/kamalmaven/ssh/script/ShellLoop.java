package io.github.kamalmaven.ssh.script;

import io.github.kamalmaven.shell.CommandLine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The few lines of POSIX shell that stay open on a host, and what is written to them.
 *
 * <p>Orders come on standard input, one after the other: a line with a letter for what kind it is
 * and the number of lines of the command; these lines; and, if the command reads something, one
 * line with that in base64. It is read by the shell itself and handed on in a pipe, so it is in no
 * process list and in no file. Each command is run by the user's own login shell, as sshd would;
 * one that a lost connection has cut in the middle is not run, and nothing is run any more once
 * nobody listens, whatever of a batch has come by then.
 */
public final class ShellLoop {
  /** Begins a batch: whatever failed before is forgotten. */
  private static final String NEW_BATCH = "e 0\n";

  /**
   * After each command a line with the mark tells on both outputs that it has ended, on the first
   * one with its exit status. No single quotes: all of it stands between two of them.
   */
  private static final String SCRIPT =
      """
      end() { printf "\\n%%s %%s\\n" %1$s "$1" && printf "\\n%%s 0\\n" %1$s >&2 || exit; }
      command -v printf; command -v base64; end 0
      skip=
      while read -r kind lines; do
        case $kind in e) skip=; continue;; esac
        text=
        while [ "$lines" -gt 0 ]; do IFS= read -r line || exit; text="$text$line
      "; lines=$((lines-1)); done
        case $kind in *i) IFS= read -r input || exit;; esac
        [ -z "$skip" ] || continue
        case $kind in
          *i) printf %%s "$input" | base64 -d | "${SHELL:-sh}" -c "$text"; status=$?; input=;;
          *) "${SHELL:-sh}" -c "$text" </dev/null; status=$?;;
        esac
        end "$status"
        case $status$kind in 0*|*t*) ;; *) skip=1;; esac
      done
      """;

  private ShellLoop() {}

  /**
   * What starts it.
   *
   * @param mark a word of letters and digits that no command writes by chance
   */
  public static CommandLine start(String mark) {
    return CommandLine.script("sh -c '" + SCRIPT.formatted(mark) + "'");
  }

  /** Orders that belong together, as they are sent. */
  public static byte[] batch(List<Order> orders) {
    return orders.stream()
        .map(ShellLoop::text)
        .collect(Collectors.joining("", NEW_BATCH, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Order order) {
    boolean feeds = order.size() > 0;
    String kind = (order.tolerated() ? "t" : "r") + (feeds ? "i" : "");
    long lines = order.text().chars().filter(c -> c == '\n').count() + 1;
    String input = feeds ? Base64.getEncoder().encodeToString(order.input().get()) + "\n" : "";
    return "%s %d\n%s\n%s".formatted(kind, lines, order.text(), input);
  }
}
