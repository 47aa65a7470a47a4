package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;

/** A key of the agent, named so that people find it: its comment is often a bare file name. */
final class AgentKey implements Identity {
  private final Identity key;

  /**
   * @param key as the agent gives it
   */
  AgentKey(Identity key) {
    this.key = key;
  }

  @Override
  public boolean setPassphrase(byte[] passphrase) {
    return true;
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
    return "the agent's " + key.getName();
  }

  @Override
  public boolean isEncrypted() {
    return false;
  }

  @Override
  public void clear() {
    // The key is the agent's.
  }
}
