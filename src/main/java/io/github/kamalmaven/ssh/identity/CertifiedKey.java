package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;

/** A key that shows a certificate in place of its public half, and signs as ever. */
final class CertifiedKey extends OtherKey {
  private final Certificate certificate;

  /**
   * @param key signs
   * @param certificate of this key
   */
  CertifiedKey(Identity key, Certificate certificate) {
    super(key);
    this.certificate = certificate;
  }

  @Override
  public byte[] getPublicKeyBlob() {
    return certificate.blob();
  }

  @Override
  public byte[] getSignature(byte[] data, String algorithm) {
    return super.getSignature(data, algorithm.replace(Certificate.SUFFIX, ""));
  }

  @Override
  public String getAlgName() {
    return certificate.type();
  }

  @Override
  public String getName() {
    return super.getName() + " with " + certificate.file() + " " + certificate.validity();
  }
}
