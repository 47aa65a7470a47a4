package io.github.kamalmaven.host.local;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.shell.CommandLine;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * The terminal of this process, attached to a session's own connection: for machines without {@code
 * ssh}.
 */
public final class TtyTerminal implements UserTerminal {
  private final Presence presence;
  private final Map<String, String> environment;

  /**
   * @param presence who is at the terminal
   * @param environment the variables of the control machine
   */
  public TtyTerminal(Presence presence, Map<String, String> environment) {
    this.presence = presence;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public OutputStream output() {
    return System.out;
  }

  @Override
  public int attach(Session session, CommandLine command) {
    return presence == Presence.SOMEBODY
        ? attachRaw(session, command)
        : session.attach(command, new StandardStreams(System.in, System.out));
  }

  /** Everything that is typed goes to the host; however it ends, the terminal is as before. */
  private int attachRaw(Session session, CommandLine command) {
    Stty stty = new Stty(environment);
    try (FileInputStream keys = new FileInputStream(Stty.TTY);
        FileOutputStream screen = new FileOutputStream(Stty.TTY)) {
      String before = stty.settings();
      Attachment raw = new RawTty(keys, screen, stty, environment.getOrDefault("TERM", "vt100"));
      try {
        stty.makeRaw();
        return session.attach(command, raw);
      } finally {
        stty.restore(before);
      }
    } catch (IOException absent) {
      throw new KamalException(
          "The terminal cannot be used: " + absent.getMessage(), Stty.TTY.getPath(), null, absent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException(
          "Interrupted before the command on " + session.host(), null, null, interrupted);
    }
  }
}
