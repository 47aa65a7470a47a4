package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.shell.CommandLine;
import java.io.OutputStream;

/** A terminal with somebody in front of it: a plan is the same whether somebody is there or not. */
record Somebody() implements UserTerminal {

  @Override
  public Presence presence() {
    return Presence.SOMEBODY;
  }

  @Override
  public int attach(Session session, CommandLine command) {
    throw new IllegalStateException("Nobody sits in front of a plan: " + command);
  }

  @Override
  public OutputStream output() {
    return OutputStream.nullOutputStream();
  }
}
