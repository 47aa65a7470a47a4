package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.jce.AES128GCM;
import com.jcraft.jsch.jce.HMACSHA1;
import com.jcraft.jsch.jce.KeyPairGenEdDSA;
import com.jcraft.jsch.jce.SHA256;
import com.jcraft.jsch.jce.SignatureEd25519;
import com.jcraft.jsch.jce.XDH;

/**
 * Gets the JVM ready for its first handshake while something else is done: most of the time that
 * one takes goes into loading classes. Does once what a login usually needs, with keys made up for
 * it, and connects to nothing.
 */
public final class HeadStart {
  private HeadStart() {}

  /** Begins on a thread that soon ends by itself. */
  public static void begin() {
    Thread thread = new Thread(HeadStart::go, "kamal-ssh-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static void go() {
    try {
      byte[] text = new byte[64];
      agreeOnKeys();
      Class.forName("com.jcraft.jsch.Session");
      encrypt(text);
      sign(text);
      new HMACSHA1().init(text);
    } catch (Exception unusual) {
      // Whether the machine lacks what a host wants is for the login to find out.
      return;
    } catch (LinkageError late) {
      // The goal has ended, and Maven has put its classes away.
      return;
    }
  }

  private static void agreeOnKeys() throws Exception {
    XDH ours = new XDH();
    ours.init("X25519", 32);
    byte[] point = ours.getQ();
    ours.getSecret(point);
    SHA256 hash = new SHA256();
    hash.init();
    hash.update(point, 0, point.length);
    hash.digest();
  }

  private static void encrypt(byte[] text) throws Exception {
    AES128GCM cipher = new AES128GCM();
    cipher.init(0, new byte[16], new byte[cipher.getIVSize()]);
    cipher.updateAAD(text, 0, 4);
    cipher.doFinal(text, 0, 32, new byte[64], 0);
  }

  private static void sign(byte[] text) throws Exception {
    KeyPairGenEdDSA key = new KeyPairGenEdDSA();
    key.init("Ed25519", 32);
    SignatureEd25519 signer = new SignatureEd25519();
    signer.init();
    signer.setPrvKey(key.getPrv());
    signer.update(text);
    byte[] signature = signer.sign();
    SignatureEd25519 judge = new SignatureEd25519();
    judge.init();
    judge.setPubKey(key.getPub());
    judge.update(text);
    judge.verify(signature);
  }
}
