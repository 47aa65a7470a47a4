package io.github.kamalmaven.ssh.known;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.ssh.identity.Fingerprint;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Notes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Judges the host key of one login: a new host's key is stored, another key than the known one is
 * rejected, also if it is of another type. net-ssh's {@code AcceptNew}.
 */
public final class HostKeyCheck implements HostKeyRepository {
  private final KnownHostsFile known;
  private final Destination target;
  private final Notes notes;
  private volatile boolean passed;

  /**
   * @param known the file
   * @param target who is logged in to
   * @param notes hears if the file cannot be written
   */
  public HostKeyCheck(KnownHostsFile known, Destination target, Notes notes) {
    this.known = known;
    this.target = target;
    this.notes = notes;
  }

  /** Whether the login got as far as this: from here on failures are not those of a busy server. */
  public boolean passed() {
    return passed;
  }

  @Override
  public int check(String host, byte[] key) {
    synchronized (known) {
      if (!known.contains(host, key)) {
        if (known.knows(host)) {
          throw changed(host, key);
        }
        store(host, key);
      }
    }
    passed = true;
    return OK;
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
    String place = known.file().toString();
    try {
      int line = known.line(host);
      place = line > 0 ? place + ":" + line : place;
    } catch (IOException unreadable) {
      // The file's name has to do.
    }
    return new KamalException(
        "The host key of %s has changed: it is now %s".formatted(target.host(), print(key)),
        place,
        "If the host was set up anew, remove the old key: ssh-keygen -R '%s' -f '%s'. If not, somebody may be listening in"
            .formatted(host, known.file()));
  }

  private static String print(byte[] key) {
    return Fingerprint.of(key);
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
