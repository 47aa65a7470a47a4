package io.github.kamalmaven.ssh.script;

import static io.github.kamalmaven.shell.Quoting.literal;

import io.github.kamalmaven.host.Batch.Tolerance;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.script.Order.Meaning.Decides;
import io.github.kamalmaven.ssh.script.Order.Meaning.Must;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The few lines of POSIX shell that stay open on a host, and what is written to them.
 *
 * <p>Orders come on standard input, one after the other: a line with a letter for what kind it is,
 * the number of lines of the command and the number of orders that depend on its answer; these
 * lines; if the command reads something, one line with that in base64; and for a question its
 * expected answer, for a command that may fail in one way the complaint of that. What is read is
 * read by the shell itself and handed on in a pipe, so it is in no process list and in no file.
 * Each command is run by the user's own login shell, as sshd would, unless it makes no difference,
 * or that shell speaks another language; one that a lost connection has cut in the middle is not
 * run, and nothing is run any more once nobody listens, whatever of a batch has come by then.
 */
public final class ShellLoop {
  /** Begins a batch: whatever failed or was left out before is forgotten. */
  private static final String NEW_BATCH = "new 0 0\n";

  /**
   * After each command a line with the mark tells on both outputs that it has ended, on the first
   * one with its exit status. No single quotes: all of it stands between two of them.
   */
  private static final String SCRIPT =
      """
      exec 3>&1
      shell=${SHELL:-sh}
      case $shell in *csh|*/fish|*/nu|*/elvish|*/xonsh) shell=sh;; esac
      end() { printf "\\n%%s %%s\\n" %1$s "$1" && printf "\\n%%s 0\\n" %1$s >&2 || exit; }
      run() {
        case $kind in *p*) { eval "$text"; } 3>&-;; *) "$shell" -c "$text" 3>&-;; esac
      }
      tell() { [ -z "$said" ] || printf "%%s\\n" "$said"; }
      [ "$0" = again ] || { command -v printf; command -v base64; end 0; }
      failed=; skip=0
      while read -r kind lines count; do
        case $kind in new) failed=; skip=0; continue;; esac
        text=
        while [ "$lines" -gt 0 ]; do IFS= read -r line || exit; text="$text$line
      "; lines=$((lines-1)); done
        case $kind in *i) IFS= read -r input || exit;; esac
        case $kind in a*|c*) IFS= read -r word || exit;; esac
        [ -z "$failed" ] || continue
        [ "$skip" -eq 0 ] || { skip=$((skip-1)); continue; }
        said=
        case $kind in
          a*) said=$(run </dev/null); status=$?; tell; [ "$status$said" = "0$word" ] || skip=$count;;
          c*) said=$(run 2>&1 >&3 </dev/null); status=$?; tell >&2;;
          *i) printf %%s "$input" | base64 -d | run; status=$?; input=;;
          *) run </dev/null; status=$?;;
        esac
        end "$status"
        case $status$kind in 0*|*t*|*a*) continue;; *c*) case $said in *"$word"*) continue;; esac;; esac
        failed=1
      done
      """;

  /**
   * Runs the loop on orders that come with it, and then anew on standard input, without them: they
   * are in the host's process list no longer than they run, also where the login shell would wait.
   */
  private static final String FIRST = "printf %s \"$2\" | sh -c \"$1\"; exec sh -c \"$1\" again";

  /** More is not for every sshd: Dropbear's takes a line of 9,000 bytes. */
  private static final int LONGEST = 6_000;

  private ShellLoop() {}

  /**
   * What starts it, in the place of the login shell.
   *
   * @param mark a word of letters and digits that no command writes by chance
   */
  public static CommandLine start(String mark) {
    return CommandLine.script("exec sh -c '" + SCRIPT.formatted(mark) + "'");
  }

  /**
   * What starts it with its first orders. A round trip less: OpenSSH takes no input before that.
   *
   * @param first orders that belong together
   * @return empty if they read something or hold a secret, which is not for process lists, or are
   *     too long
   */
  public static Optional<CommandLine> start(String mark, List<Order> first) {
    byte[] batch = batch(first);
    if (batch.length > LONGEST || first.stream().anyMatch(ShellLoop::isForNobodyElse)) {
      return Optional.empty();
    }
    String orders = literal(new String(batch, StandardCharsets.UTF_8));
    return Optional.of(
        CommandLine.script(
            "exec sh -c '%s' sh '%s' %s".formatted(FIRST, SCRIPT.formatted(mark), orders)));
  }

  private static boolean isForNobodyElse(Order order) {
    return order.size() > 0 || order.shown().isSecret();
  }

  /** Orders that belong together, as they are sent. */
  public static byte[] batch(List<Order> orders) {
    return orders.stream()
        .map(ShellLoop::text)
        .collect(Collectors.joining("", NEW_BATCH, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Order order) {
    long lines = order.text().chars().filter(c -> c == '\n').count() + 1;
    String input =
        order.size() > 0 ? Base64.getEncoder().encodeToString(order.input().get()) + "\n" : "";
    return heading(order, lines) + order.text() + "\n" + input + word(order.meaning());
  }

  private static String heading(Order order, long lines) {
    String plain = PlainText.is(order.text()) ? "p" : "";
    String kind = kind(order.meaning()) + plain + (order.size() > 0 ? "i" : "");
    int count = order.meaning() instanceof Decides decides ? decides.count() : 0;
    return "%s %d %d\n".formatted(kind, lines, count);
  }

  private static String kind(Order.Meaning meaning) {
    if (meaning instanceof Must must) {
      if (must.tolerance() instanceof Tolerance.Of) {
        return "c";
      }
      return must.tolerance() == Tolerance.NONE ? "r" : "t";
    }
    return "a";
  }

  private static String word(Order.Meaning meaning) {
    if (meaning instanceof Decides decides) {
      return decides.question().answer() + "\n";
    }
    return meaning instanceof Must must && must.tolerance() instanceof Tolerance.Of of
        ? of.complaint() + "\n"
        : "";
  }
}
