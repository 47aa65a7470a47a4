package io.github.kamalmaven.ssh.route;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Gives JSch the way that was found instead of letting it connect. */
public final class LineSockets implements SocketFactory {
  private final Dialer.Opening opening;

  /**
   * @param opening takes the way
   */
  public LineSockets(Dialer.Opening opening) {
    this.opening = opening;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return opening.open();
  }

  @Override
  public InputStream getInputStream(Socket socket) throws IOException {
    return socket.getInputStream();
  }

  @Override
  public OutputStream getOutputStream(Socket socket) throws IOException {
    return socket.getOutputStream();
  }
}
