package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;

/** A key that is another one in all but what a subclass says. */
abstract class OtherKey implements Identity {
  private final Identity key;

  /**
   * @param key the other one
   */
  OtherKey(Identity key) {
    this.key = key;
  }

  @Override
  public boolean setPassphrase(byte[] passphrase) throws JSchException {
    return key.setPassphrase(passphrase);
  }

  @Override
  public byte[] getPublicKeyBlob() {
    return key.getPublicKeyBlob();
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
