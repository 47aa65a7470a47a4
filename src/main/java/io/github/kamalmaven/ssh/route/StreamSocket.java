package io.github.kamalmaven.ssh.route;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * Two streams in the shape of a socket: JSch needs its read timeout for keep-alive, also through a
 * jump host or a proxy command.
 */
final class StreamSocket extends Socket {
  private final TimedPipe in;
  private final OutputStream out;
  private final Runnable end;
  private volatile boolean closed;

  /**
   * @param in from the host
   * @param out to the host
   * @param end gives up what is below; may run more than once
   */
  StreamSocket(TimedPipe in, OutputStream out, Runnable end) {
    this.in = in;
    this.out = out;
    this.end = end;
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public synchronized void setSoTimeout(int millis) {
    in.timeout(millis);
  }

  @Override
  public synchronized int getSoTimeout() {
    return in.timeout();
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // There is no TCP connection of its own whose packets could be held back.
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    in.close();
    end.run();
  }
}
