package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.KeyPair;

/** A private key in clear, with the name by which people know it. */
final class PrivateKey implements Identity {
  private final String name;
  private final KeyPair pair;

  /**
   * @param name its file, or where else it comes from
   * @param pair decrypted
   */
  PrivateKey(String name, KeyPair pair) {
    this.name = name;
    this.pair = pair;
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
  public byte[] getSignature(byte[] data) {
    return pair.getSignature(data);
  }

  @Override
  public byte[] getSignature(byte[] data, String algorithm) {
    return pair.getSignature(data, algorithm);
  }

  @Override
  public String getAlgName() {
    return pair.getKeyTypeString();
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isEncrypted() {
    return false;
  }

  @Override
  public void clear() {
    // The key is shared by all logins of a connector.
  }
}
