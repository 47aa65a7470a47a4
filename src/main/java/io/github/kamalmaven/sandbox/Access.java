package io.github.kamalmaven.sandbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who may connect to a host, and how. Safe for threads. */
public final class Access {

  /** How a host meets those who connect. */
  public enum Door {
    /** It lets those in who have a key. */
    OPEN,
    /** It refuses every login. */
    LOCKED,
    /** Nothing listens; while the sandbox listens already, connections are dropped. */
    CLOSED,
    /** It takes connections and never answers. Only counts when the sandbox starts to listen. */
    FROZEN
  }

  /** What a stock OpenSSH server allows. */
  private static final int MAX_SESSIONS = 10;

  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile Door door = Door.OPEN;
  private volatile int sessions = MAX_SESSIONS;
  private volatile InetSocketAddress address =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  /**
   * Accepts a key; without any, every key is accepted.
   *
   * @param line the public key as in an {@code authorized_keys} file; a comment is ignored
   */
  public void authorize(String line) {
    keys.add(withoutComment(line));
  }

  /**
   * Whether a key opens the door.
   *
   * @param line the public key as in an {@code authorized_keys} file
   * @return true if it does
   */
  public boolean accepts(String line) {
    return door == Door.OPEN && (keys.isEmpty() || keys.contains(withoutComment(line)));
  }

  private static String withoutComment(String line) {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    return (second < 0 ? line : line.substring(0, second)).strip();
  }

  /**
   * Chooses where the host listens. Only counts when the sandbox starts to listen.
   *
   * @param place a loopback address with a port; 0 for any
   */
  public void address(InetSocketAddress place) {
    address = place;
  }

  /** Where the host is to listen: by default any port of the loopback. */
  public InetSocketAddress address() {
    return address;
  }

  /** How the host meets those who connect. */
  public Door door() {
    return door;
  }

  /** Changes how the host meets those who connect. */
  public void door(Door next) {
    door = next;
  }

  /** How many commands a connection may run at once. */
  public int sessions() {
    return sessions;
  }

  /** Changes how many commands a connection may run at once. */
  public void sessions(int most) {
    sessions = most;
  }
}
