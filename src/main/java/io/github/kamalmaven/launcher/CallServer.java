package io.github.kamalmaven.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the command lines of hooks, each on a thread of its own, and offers the program that sends
 * them. All of it is gone when it is closed, or when the JVM ends.
 */
public final class CallServer implements AutoCloseable {
  /** The variable by which a hook shows to whom it belongs. */
  public static final String TOKEN = LauncherFiles.TOKEN;

  /** For what is still running at the end: to undo its step and to release the lock. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final LauncherFiles files;
  private final CallHandler handler;
  private final ServerSocketChannel door;
  private final List<CallInProgress> calls = new ArrayList<>();
  private final Thread atExit;
  private boolean closed;

  private CallServer(LauncherFiles files, CallHandler handler) throws IOException {
    this.files = files;
    this.handler = handler;
    this.atExit = new Thread(files::delete, "kamal-launcher-files");
    this.door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
  }

  /**
   * Opens a server in a private directory of its own.
   *
   * @param classPath where the plugin's classes are, for command lines that come too late
   * @param handler runs the others
   * @throws IOException if the directory or the socket cannot be made
   */
  public static CallServer open(List<Path> classPath, CallHandler handler) throws IOException {
    LauncherFiles files = LauncherFiles.write(classPath);
    try {
      CallServer server = new CallServer(files, handler);
      server.listen();
      return server;
    } catch (IOException | UnsupportedOperationException unable) {
      files.delete();
      throw new IOException("Unix domain sockets do not work here: " + unable.getMessage(), unable);
    }
  }

  /** The directory that holds {@code kamal} and nothing else: for the beginning of the PATH. */
  public Path bin() {
    return files.bin();
  }

  private void listen() throws IOException {
    door.bind(UnixDomainSocketAddress.of(files.socket()));
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // Closing deletes the files, too.
    }
    Thread listener = new Thread(this::acceptAll, "kamal-launcher");
    listener.setDaemon(true);
    listener.start();
  }

  private void acceptAll() {
    try {
      while (true) {
        begin(door.accept());
      }
    } catch (IOException closing) {
      // This is how a listener ends.
      return;
    }
  }

  private synchronized void begin(SocketChannel caller) throws IOException {
    if (closed) {
      caller.close();
      return;
    }
    calls.removeIf(CallInProgress::isOver);
    CallInProgress call = new CallInProgress(caller, handler);
    call.start();
    calls.add(call);
  }

  /** Ends what still runs, waits for it a little, and removes all files. */
  @Override
  public void close() {
    List<CallInProgress> running = stop();
    try {
      running.forEach(CallInProgress::interrupt);
      long deadline = System.nanoTime() + GRACE.toNanos();
      for (CallInProgress call : running) {
        call.awaitEnd(Duration.ofNanos(deadline - System.nanoTime()));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    files.delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // Then it runs, and finds nothing.
    }
  }

  private synchronized List<CallInProgress> stop() {
    closed = true;
    try {
      door.close();
    } catch (IOException gone) {
      // It was to be closed.
    }
    return List.copyOf(calls);
  }
}
