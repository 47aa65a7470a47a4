package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;

/** A key of the agent, named so that people find it: its comment is often a bare file name. */
final class AgentKey extends OtherKey {

  /**
   * @param key as the agent gives it
   */
  AgentKey(Identity key) {
    super(key);
  }

  @Override
  public boolean setPassphrase(byte[] passphrase) {
    return true;
  }

  @Override
  public String getName() {
    return "the agent's " + super.getName();
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
