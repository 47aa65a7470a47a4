package io.github.kamalmaven.operation;

import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.shell.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A terminal that takes down what is attached to it; nobody is there unless a test says so. */
public final class TypedCommands implements UserTerminal {
  private final List<String> attached = new ArrayList<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private Presence presence = Presence.NOBODY;
  private int exit;

  /** Somebody is there, and sees commands end like this. */
  public void attended(int exitStatus) {
    presence = Presence.SOMEBODY;
    exit = exitStatus;
  }

  /** What was attached, each with its host in front. */
  public List<String> attached() {
    return attached;
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public OutputStream output() {
    return output;
  }

  /** What was written to it as it was. */
  public String written() {
    return output.toString(StandardCharsets.UTF_8);
  }

  @Override
  public int attach(Session session, CommandLine command) {
    attached.add(session.host() + " " + command.toRun());
    return exit;
  }
}
