package io.github.kamalmaven.ssh;

import com.jcraft.jsch.ChannelExec;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.channel.Channel;
import io.github.kamalmaven.ssh.channel.Lost;
import java.io.IOException;
import java.io.OutputStream;

/** A channel that JSch has opened. */
final class JschChannel implements Channel {
  private final ChannelExec channel;
  private final CommandLine command;
  private final String host;

  /**
   * @param channel open
   * @param command that runs on it, for messages
   * @param host where
   */
  JschChannel(ChannelExec channel, CommandLine command, String host) {
    this.channel = channel;
    this.command = command;
    this.host = host;
  }

  @Override
  public OutputStream input() throws IOException {
    return channel.getOutputStream();
  }

  @Override
  public boolean isOpen() {
    return channel.isConnected();
  }

  @Override
  public int exit() {
    int exit = channel.getExitStatus();
    if (exit >= 0) {
      return exit;
    }
    if (channel.getExitSignal() == null) {
      throw Lost.during(host, command);
    }
    return Signals.status(channel.getExitSignal());
  }

  @Override
  public void resize(Attachment.Window window) {
    channel.setPtySize(window.columns(), window.rows(), 0, 0);
  }

  @Override
  public void close() {
    channel.disconnect();
  }
}
