package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A private key whose passphrase the user is asked for once a host wants the key, and once for all
 * hosts.
 */
final class LockedKey implements Identity {
  private static final int ATTEMPTS = 3;

  private final String name;
  private final KeyPair pair;
  private final Passphrases passphrases;
  private boolean givenUp;
  private volatile boolean opened;

  /**
   * @param name its file, or where else it comes from
   * @param pair encrypted; its public half is known
   * @param passphrases asks the user
   */
  LockedKey(String name, KeyPair pair, Passphrases passphrases) {
    this.name = name;
    this.pair = pair;
    this.passphrases = passphrases;
  }

  /** Whether a signature asks the user for the passphrase. */
  boolean isClosed() {
    return !opened;
  }

  /** Hosts that come while the user is typing wait for the same answer. */
  private synchronized boolean open() {
    for (int i = 0; i < ATTEMPTS && pair.isEncrypted() && !givenUp; i++) {
      Optional<Sensitive> answer = passphrases.ask(name, i > 0);
      givenUp = answer.isEmpty() || (!opens(answer.get()) && i == ATTEMPTS - 1);
    }
    opened = !pair.isEncrypted();
    return opened;
  }

  private boolean opens(Sensitive passphrase) {
    return pair.decrypt(passphrase.reveal().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean setPassphrase(byte[] passphrase) {
    return true;
  }

  @Override
  public byte[] getPublicKeyBlob() {
    return pair.getPublicKeyBlob();
  }

  @Override
  @SuppressWarnings("NullAway") // JSch passes over a key whose signature is null.
  public byte[] getSignature(byte[] data) {
    return open() ? pair.getSignature(data) : null;
  }

  @Override
  @SuppressWarnings("NullAway") // As above.
  public byte[] getSignature(byte[] data, String algorithm) {
    return open() ? pair.getSignature(data, algorithm) : null;
  }

  @Override
  public String getAlgName() {
    return pair.getKeyTypeString();
  }

  @Override
  public synchronized String getName() {
    return givenUp ? name + ", which was not opened:" : name;
  }

  /** JSch would ask otherwise, for each host anew. */
  @Override
  public boolean isEncrypted() {
    return false;
  }

  @Override
  public void clear() {
    // The key is shared by all logins of a connector.
  }
}
