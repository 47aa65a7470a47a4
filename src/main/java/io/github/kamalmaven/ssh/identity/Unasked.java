package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;

/**
 * A key that signs at once, for one login: asking the host beforehand whether it takes the key is a
 * round trip. JSch does not ask if the public half is not known yet, and then wants it for the
 * signature.
 */
final class Unasked extends OtherKey {
  private boolean known = true;

  /**
   * @param key signs
   */
  Unasked(Identity key) {
    super(key);
  }

  @Override
  @SuppressWarnings("NullAway") // What makes JSch go on without asking.
  public byte[] getPublicKeyBlob() {
    known = !known;
    return known ? super.getPublicKeyBlob() : null;
  }
}
