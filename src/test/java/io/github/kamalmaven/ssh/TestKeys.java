package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys made for one test, each as FILE and FILE.pub. */
public final class TestKeys {
  private TestKeys() {}

  public static KeyPair load(Path file) throws Exception {
    return KeyPair.load(new JSch(), file.toString());
  }

  public static KeyPair ed25519(Path file) throws Exception {
    return write(KeyPair.genKeyPair(new JSch(), KeyPair.ED25519, 256), file, null);
  }

  public static KeyPair rsa(Path file) throws Exception {
    return write(KeyPair.genKeyPair(new JSch(), KeyPair.RSA, 2048), file, null);
  }

  public static KeyPair ecdsa(Path file) throws Exception {
    return write(KeyPair.genKeyPair(new JSch(), KeyPair.ECDSA, 256), file, null);
  }

  public static KeyPair locked(Path file, String passphrase) throws Exception {
    return write(KeyPair.genKeyPair(new JSch(), KeyPair.ED25519, 256), file, passphrase);
  }

  /** Its format is older, and the embedded server takes its kind. */
  public static KeyPair lockedEcdsa(Path file, String passphrase) throws Exception {
    return write(KeyPair.genKeyPair(new JSch(), KeyPair.ECDSA, 256), file, passphrase);
  }

  private static KeyPair write(KeyPair pair, Path file, String passphrase) throws Exception {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      if (pair.getKeyType() == KeyPair.ED25519) {
        pair.writeOpenSSHv1PrivateKey(out, passphrase == null ? null : passphrase.getBytes());
      } else {
        pair.writePrivateKey(out, passphrase == null ? null : passphrase.getBytes());
      }
    }
    pair.writePublicKey(file + ".pub", file.getFileName().toString());
    return pair;
  }
}
