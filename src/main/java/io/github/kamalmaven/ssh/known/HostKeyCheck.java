package io.github.kamalmaven.ssh.known;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.reach.Obstacle;
import io.github.kamalmaven.host.reach.OutOfReach;
import io.github.kamalmaven.ssh.identity.Fingerprint;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Notes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges the host key of one login: a new host's key is stored or, if that is wanted, refused;
 * another key than the known one is always refused, also if it is of another type. net-ssh's {@code
 * AcceptNew}.
 */
public final class HostKeyCheck implements HostKeyRepository {
  private final KnownHostsFile known;
  private final Destination target;
  private final boolean strict;
  private final Notes notes;
  private volatile boolean passed;

  /**
   * @param rules how keys are judged
   * @param target who is logged in to
   */
  HostKeyCheck(HostKeys rules, Destination target) {
    this.known = rules.known();
    this.strict = rules.strict();
    this.notes = rules.notes();
    this.target = target;
  }

  /** Whether the login got as far as this: from here on failures are not those of a busy server. */
  public boolean passed() {
    return passed;
  }

  @Override
  public int check(String host, byte[] key) {
    synchronized (known) {
      if (!known.contains(host, key)) {
        known.readAgain();
      }
      if (known.isRevoked(host, key)) {
        throw revoked(key);
      }
      if (!known.contains(host, key)) {
        if (known.knows(host)) {
          throw changed(host, key);
        }
        if (strict) {
          throw unknown(host, key);
        }
        store(host, key);
      }
    }
    passed = true;
    return OK;
  }

  private KamalException revoked(byte[] key) {
    return new OutOfReach(
        Obstacle.HOST_KEY,
        "The host key of %s is marked as revoked: %s".formatted(target.host(), shown(key)),
        known.file().toString(),
        "Give the host a new key, or remove the mark",
        null);
  }

  private void store(String host, byte[] key) {
    try {
      known.add(host, key);
    } catch (IOException e) {
      notes.note(target.host(), "The host key cannot be stored in " + known.file());
    } catch (JSchException e) {
      throw new KamalException(
          target.host() + " has a host key of an unknown kind", target.address(), null, e);
    }
  }

  private KamalException changed(String host, byte[] key) {
    List<KnownKey> before = entries(host);
    String was = before.stream().map(KnownKey::toString).collect(Collectors.joining(" or "));
    String lines =
        before.stream()
            .filter(one -> one.line() > 0)
            .map(one -> ":" + one.line())
            .collect(Collectors.joining(" and "));
    return new OutOfReach(
        Obstacle.HOST_KEY,
        "The host key of %s has changed: it was %s and is now %s"
            .formatted(target.host(), was, shown(key)),
        known.file() + lines,
        "If the host was set up anew, remove the old key: ssh-keygen -R '%s' -f '%s'. If not, somebody may be listening in"
            .formatted(host, known.file()),
        null);
  }

  private List<KnownKey> entries(String host) {
    try {
      return known.entries(host);
    } catch (IOException unreadable) {
      throw new OutOfReach(
          Obstacle.HOST_KEY,
          "The host key of %s has changed".formatted(target.host()),
          known.file().toString(),
          null,
          unreadable);
    }
  }

  private KamalException unknown(String host, byte[] key) {
    String type = type(key);
    return new OutOfReach(
        Obstacle.HOST_KEY,
        "The host key of %s is not known: %s".formatted(target.host(), shown(key)),
        known.file() + " has no key of " + host,
        "Compare it with ssh-keygen -lf /etc/ssh/ssh_host_%s_key.pub on the host; if it is the same, ssh-keyscan -p %d -t %s '%s' >> '%s'"
            .formatted(kind(type), target.port(), kind(type), target.name(), known.file()),
        null);
  }

  private static String shown(byte[] key) {
    return Fingerprint.of(key) + " (" + type(key) + ")";
  }

  /** The name that a key in SSH's binary form begins with, after its length. */
  private static String type(byte[] key) {
    int length = ByteBuffer.wrap(key).getInt();
    return new String(key, Integer.BYTES, length, StandardCharsets.US_ASCII);
  }

  /** What OpenSSH's programs call a type: {@code ed25519}, {@code ecdsa}, {@code rsa}. */
  private static String kind(String type) {
    return type.startsWith("ssh-") ? type.substring(4) : type.replaceFirst("-.*", "");
  }

  @Override
  public void add(HostKey key, UserInfo user) {
    // check() has stored it.
  }

  @Override
  public void remove(String host, String type) {
    // Nothing is ever removed from the user's file.
  }

  @Override
  public void remove(String host, String type, byte[] key) {
    // Nothing is ever removed from the user's file.
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return known.file().toString();
  }

  @Override
  public HostKey[] getHostKey() {
    return known.keys();
  }

  @Override
  public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
    return host == null ? known.keys() : known.keys(host, type);
  }
}
