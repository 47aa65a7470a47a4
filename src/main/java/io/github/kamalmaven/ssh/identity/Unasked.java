package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;

/**
 * A key that signs at once, for one login: asking the host beforehand whether it takes the key is a
 * round trip. JSch does not ask if the public half is not known yet, and then wants it for the
 * signature.
 */
final class Unasked implements Identity {
  private final Identity key;
  private boolean known = true;

  /**
   * @param key signs
   */
  Unasked(Identity key) {
    this.key = key;
  }

  @Override
  @SuppressWarnings("NullAway") // What makes JSch go on without asking.
  public byte[] getPublicKeyBlob() {
    known = !known;
    return known ? key.getPublicKeyBlob() : null;
  }

  @Override
  public boolean setPassphrase(byte[] passphrase) throws JSchException {
    return key.setPassphrase(passphrase);
  }

  @Override
  public byte[] getSignature(byte[] data) {
    return key.getSignature(data);
  }

  @Override
  public byte[] getSignature(byte[] data, String algorithm) {
    return key.getSignature(data, algorithm);
  }

  @Override
  public String getAlgName() {
    return key.getAlgName();
  }

  @Override
  public String getName() {
    return key.getName();
  }

  @Override
  public boolean isEncrypted() {
    return key.isEncrypted();
  }

  @Override
  public void clear() {
    key.clear();
  }
}
