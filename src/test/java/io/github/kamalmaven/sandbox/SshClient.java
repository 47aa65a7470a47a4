package io.github.kamalmaven.sandbox;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A real SSH client with a key of its own. */
final class SshClient {

  private static final int PATIENCE = 20_000;

  private final JSch jsch = new JSch();
  private final String publicKey;

  SshClient() throws JSchException {
    KeyPair pair = KeyPair.genKeyPair(jsch, KeyPair.ECDSA, 256);
    ByteArrayOutputStream secret = new ByteArrayOutputStream();
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    pair.writePrivateKey(secret);
    pair.writePublicKey(open, "test");
    jsch.addIdentity("test", secret.toByteArray(), null, null);
    publicKey = open.toString(StandardCharsets.UTF_8).strip();
  }

  String publicKey() {
    return publicKey;
  }

  Session connect(String user, int port) throws JSchException {
    Session session = jsch.getSession(user, "127.0.0.1", port);
    session.setConfig("StrictHostKeyChecking", "no");
    session.connect(PATIENCE);
    return session;
  }

  /** Runs a command to its end. */
  static Execution run(Session session, String command, byte[] stdin) throws Exception {
    ChannelExec channel = (ChannelExec) session.openChannel("exec");
    if (channel == null) {
      // JSch says so of a connection that was lost before it noticed.
      throw new JSchException("The connection is gone");
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    channel.setCommand(command);
    channel.setInputStream(new ByteArrayInputStream(stdin));
    channel.setErrStream(err);
    InputStream out = channel.getInputStream();
    channel.connect(PATIENCE);
    byte[] stdout = out.readAllBytes();
    // The status comes after the last of the output.
    while (!channel.isClosed() && session.isConnected()) {
      Thread.yield();
    }
    channel.disconnect();
    return new Execution(channel.getExitStatus(), stdout, err.toByteArray());
  }
}
