package io.github.kamalmaven.ssh;

import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An ssh-agent that holds some keys: lists them and signs with them. */
public final class FakeAgent implements AutoCloseable {
  private static final int REQUEST_IDENTITIES = 11;
  private static final int IDENTITIES_ANSWER = 12;
  private static final int SIGN_REQUEST = 13;
  private static final int SIGN_RESPONSE = 14;
  private static final int FAILURE = 5;

  private final ServerSocketChannel listener;
  private final List<KeyPair> keys;
  private final Path socket;
  final AtomicInteger signatures = new AtomicInteger();

  /** Whether it refuses to sign, as one that is locked. */
  volatile boolean locked;

  public FakeAgent(Path socket, KeyPair... keys) throws IOException {
    this.keys = List.of(keys);
    this.socket = socket;
    this.listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listener.bind(UnixDomainSocketAddress.of(socket));
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  public Path socket() {
    return socket;
  }

  private void serve() {
    while (listener.isOpen()) {
      try (SocketChannel client = listener.accept()) {
        converse(client);
      } catch (IOException ended) {
        // The client has hung up, or the test is over.
      }
    }
  }

  private void converse(SocketChannel client) throws IOException {
    DataInputStream in = new DataInputStream(Channels.newInputStream(client));
    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
    while (true) {
      byte[] request = in.readNBytes(in.readInt());
      byte[] answer = answer(request);
      ByteArrayOutputStream packet = new ByteArrayOutputStream();
      string(new DataOutputStream(packet), answer);
      out.write(packet.toByteArray());
    }
  }

  private byte[] answer(byte[] request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    if (request[0] == REQUEST_IDENTITIES) {
      out.writeByte(IDENTITIES_ANSWER);
      out.writeInt(keys.size());
      for (KeyPair key : keys) {
        string(out, key.getPublicKeyBlob());
        string(out, "laptop".getBytes());
      }
    } else if (request[0] == SIGN_REQUEST && !locked) {
      DataInputStream in =
          new DataInputStream(new java.io.ByteArrayInputStream(request, 1, request.length));
      byte[] blob = in.readNBytes(in.readInt());
      byte[] data = in.readNBytes(in.readInt());
      KeyPair key =
          keys.stream()
              .filter(k -> Arrays.equals(k.getPublicKeyBlob(), blob))
              .findFirst()
              .orElseThrow();
      signatures.incrementAndGet();
      out.writeByte(SIGN_RESPONSE);
      string(out, key.getSignature(data));
    } else {
      out.writeByte(FAILURE);
    }
    return bytes.toByteArray();
  }

  private static void string(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
