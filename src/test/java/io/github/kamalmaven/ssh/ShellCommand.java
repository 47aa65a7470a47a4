package io.github.kamalmaven.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** What the embedded server does with a command: a shell runs it, but for a few special words. */
final class ShellCommand implements Command {
  private final String command;
  private final Path home;
  private final MinaServer server;
  private InputStream in;
  private OutputStream out;
  private OutputStream err;
  private ExitCallback exit;
  private Environment environment;

  ShellCommand(String command, Path home, MinaServer server) {
    this.command = command;
    this.home = home;
    this.server = server;
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    err = stream;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment surroundings) {
    environment = surroundings;
    environment.addSignalListener(
        (changed, signal) -> server.windows.add(environment.getEnv().get(Environment.ENV_COLUMNS)),
        Signal.WINCH);
    daemon(() -> run(channel));
  }

  @Override
  public void destroy(ChannelSession channel) {
    // Processes end by themselves: tests start none that last.
  }

  private void run(ChannelSession channel) throws IOException, InterruptedException {
    switch (command) {
      case "gather" -> {
        server.gathering.countDown();
        end(server.gathering.await(60, TimeUnit.SECONDS) ? 0 : 1);
      }
      case "hang" -> server.gathering.countDown();
      case "die" -> signal(channel, "KILL");
      case "vanish" -> vanish(channel);
      default -> end(shell());
    }
  }

  private void end(int status) {
    server.ending();
    exit.onExit(status);
  }

  private void vanish(ChannelSession channel) {
    server.ending();
    channel.close(false);
  }

  private int shell() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(home.toFile());
    builder.environment().keySet().removeAll(List.of("TERM", "COLUMNS", "LINES"));
    builder.environment().putAll(environment.getEnv());
    Process process = builder.start();
    daemon(() -> copy(in, process.getOutputStream(), true));
    Thread errors = daemon(() -> copy(process.getErrorStream(), err, false));
    copy(process.getInputStream(), out, false);
    errors.join();
    return process.waitFor();
  }

  private static void copy(InputStream from, OutputStream to, boolean close) throws IOException {
    byte[] buffer = new byte[8192];
    try {
      // What is written is seen at once, as with a real server.
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        to.write(buffer, 0, count);
        to.flush();
      }
    } finally {
      if (close) {
        to.close();
      }
    }
  }

  private void signal(ChannelSession channel, String name) throws IOException {
    Buffer buffer = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
    buffer.putUInt(channel.getRecipient());
    buffer.putString("exit-signal");
    buffer.putBoolean(false);
    buffer.putString(name);
    buffer.putBoolean(false);
    buffer.putString("");
    buffer.putString("");
    channel.getSession().writePacket(buffer);
    vanish(channel);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static Thread daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                throw new UncheckedIOException(ended);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
