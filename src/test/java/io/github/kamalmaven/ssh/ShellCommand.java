package io.github.kamalmaven.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/**
 * What the embedded server does with a command: a shell runs it. Some programs there wish for what
 * only a server can do: see {@link Wishes}.
 */
final class ShellCommand implements Command {
  private final String command;
  private final Path home;
  private final MinaServer server;
  private InputStream in;
  private OutputStream out;
  private OutputStream err;
  private ExitCallback exit;
  private Environment environment;
  private volatile Optional<Process> process = Optional.empty();

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
    process.ifPresent(
        one -> {
          one.descendants().forEach(ProcessHandle::destroyForcibly);
          one.destroyForcibly();
        });
  }

  private void run(ChannelSession channel) throws IOException, InterruptedException {
    Wishes wishes = Wishes.in(home);
    process = Optional.of(shell(wishes));
    Map<String, Runnable> grants =
        Map.of("vanish", () -> vanish(channel), "die", () -> signal(channel, "KILL"));
    daemon(() -> wishes.grant(process.get(), server.gathering, grants));
    end(channel, relay(process.get()));
  }

  private void end(ChannelSession channel, int status) {
    server.ending(channel.getSession());
    exit.onExit(status);
  }

  private void vanish(ChannelSession channel) {
    server.ending(channel.getSession());
    channel.close(false);
  }

  private Process shell(Wishes wishes) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh", "-c", server.allowed.test(command) ? command : "echo forbidden; exit 1")
            .directory(home.toFile());
    builder.environment().keySet().removeAll(List.of("TERM", "COLUMNS", "LINES"));
    builder.environment().putAll(environment.getEnv());
    wishes.offerIn(builder.environment());
    return builder.start();
  }

  private int relay(Process started) throws IOException, InterruptedException {
    daemon(() -> copy(in, started.getOutputStream(), true));
    Thread errors = daemon(() -> copy(started.getErrorStream(), err, false));
    copy(started.getInputStream(), out, false);
    errors.join();
    return started.waitFor();
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

  private void signal(ChannelSession channel, String name) {
    Buffer buffer = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
    buffer.putUInt(channel.getRecipient());
    buffer.putString("exit-signal");
    buffer.putBoolean(false);
    buffer.putString(name);
    buffer.putBoolean(false);
    buffer.putString("");
    buffer.putString("");
    try {
      channel.getSession().writePacket(buffer);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
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
