package io.github.kamalmaven.ssh.route;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Finds a host's addresses; a name server that fails is asked again.
 *
 * <p>{@code Kamal::SSHKit::DnsRetriable}: delays of 0.1 s, doubled each time up to 2 s, plus up to
 * 0.1 s.
 */
public final class NameLookup {
  private static final double FIRST = 0.1;
  private static final double LONGEST = 2.0;

  private final Names names;
  private final int retries;
  private final ControlMachine machine;
  private final Notes notes;

  /**
   * @param names the name service
   * @param retries further attempts
   * @param machine clock and chance
   * @param notes hears of retries
   */
  public NameLookup(Names names, int retries, ControlMachine machine, Notes notes) {
    this.names = names;
    this.retries = retries;
    this.machine = machine;
    this.notes = notes;
  }

  /**
   * The addresses of a destination.
   *
   * @throws io.github.kamalmaven.KamalException if nobody knows it
   */
  List<InetSocketAddress> addresses(Destination target) throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        return names.addresses(spelling(target.name(), attempt), target.port());
      } catch (UnknownHostException unknown) {
        if (attempt >= retries) {
          throw Unreachable.unknown(target, attempt + 1);
        }
        pause(target, attempt + 1, unknown);
      }
    }
  }

  /**
   * Where a jump host finds a destination: it looks the name up itself, unless the destination is
   * mapped to an address.
   */
  InetSocketAddress beyond(Destination target) {
    return names
        .override(target.name())
        .orElseGet(() -> InetSocketAddress.createUnresolved(target.name(), target.port()));
  }

  private void pause(Destination target, int attempt, UnknownHostException cause)
      throws InterruptedException {
    double delay = Math.min(FIRST * Math.pow(2, attempt - 1), LONGEST);
    double seconds = delay + machine.random().nextDouble() * FIRST;
    String text = "Retrying DNS for %s (attempt %d/%d) in %.2fs: %s";
    notes.note(
        target.host(),
        text.formatted(target.name(), attempt, retries, seconds, cause.getMessage()));
    machine.time().sleep(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  /**
   * The name as it is written the nth time. The JVM remembers a failed look-up for ten seconds, by
   * spelling; name servers do not care for case, so another spelling is a new question.
   */
  static String spelling(String name, int attempt) {
    int letter = -1;
    for (int i = 0, seen = 0; i < name.length() && seen < attempt; i++) {
      if (Character.isLetter(name.charAt(i))) {
        letter = i;
        seen++;
      }
    }
    if (letter < 0) {
      return name;
    }
    String upper = name.substring(letter, letter + 1).toUpperCase(Locale.ROOT);
    return name.substring(0, letter) + upper + name.substring(letter + 1);
  }
}
