package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;

/** A key of the agent, named so that people find it: its comment is often a bare file name. */
final class AgentKey extends OtherKey {
  private volatile boolean refused;

  /**
   * @param key as the agent gives it
   */
  AgentKey(Identity key) {
    super(key);
  }

  @Override
  public byte[] getSignature(byte[] data) {
    return noted(super.getSignature(data));
  }

  @Override
  public byte[] getSignature(byte[] data, String algorithm) {
    return noted(super.getSignature(data, algorithm));
  }

  /** An agent that is locked, or whose user declines or touches no token, gives none. */
  private byte[] noted(byte[] signature) {
    refused = signature == null;
    return signature;
  }

  @Override
  public boolean setPassphrase(byte[] passphrase) {
    return true;
  }

  @Override
  public String getName() {
    return "the agent's "
        + super.getName()
        + (refused ? ", which the agent did not sign with:" : "");
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
