package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.Traffic;
import io.github.kamalmaven.sandbox.shell.HangUp;
import io.github.kamalmaven.sandbox.shell.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** A command of a client, run by a host's shell. */
final class HostCommand implements Command {

  /** What OpenSSH's clients show when a command did not end by itself. */
  private static final int BROKEN = 255;

  private final SandboxHost host;
  private final String command;
  private final ExecutorService threads;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private OutputStream err = OutputStream.nullOutputStream();
  private ExitCallback callback = (code, message, close) -> {};

  HostCommand(SandboxHost host, String command, ExecutorService threads) {
    this.host = host;
    this.command = command;
    this.threads = threads;
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = new CountedInput(stream, host.traffic());
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = new CountedOutput(stream, host.traffic());
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    err = new CountedOutput(stream, host.traffic());
  }

  @Override
  public void setExitCallback(ExitCallback exit) {
    callback = exit;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    host.traffic().add(Traffic.Kind.COMMANDS, 1);
    threads.execute(() -> run(channel.getSession()));
  }

  private void run(Session session) {
    int status = BROKEN;
    host.traffic().step(Traffic.Kind.COMMANDS_AT_ONCE, 1);
    try {
      status = host.exec(session.getUsername(), command, Streams.of(in, out, err));
      out.flush();
      err.flush();
    } catch (HangUp e) {
      session.close(true);
    } catch (IOException e) {
      // The client is gone: there is nobody to tell.
      status = BROKEN;
    } finally {
      host.traffic().step(Traffic.Kind.COMMANDS_AT_ONCE, -1);
      callback.onExit(status);
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    // Reading or writing ends with the channel, and the command with it.
  }
}
