package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.sandbox.Access;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can go wrong on a host of a rehearsal. */
enum Mishap {
  /** New containers run, but never become healthy. */
  UNHEALTHY("health=never") {
    @Override
    void happenTo(SandboxHost host) {
      host.docker()
          .lifecycle()
          .misbehave(
              Pattern.compile(".*"), Behaviour.unhealthy("rehearsed: this never becomes healthy"));
    }
  },
  /** The host lets nobody in. */
  REFUSED("ssh=refused") {
    @Override
    void happenTo(SandboxHost host) {
      host.access().door(Access.Door.LOCKED);
    }
  },
  /** The host drops every connection. */
  CLOSED("ssh=closed") {
    @Override
    void happenTo(SandboxHost host) {
      host.access().door(Access.Door.CLOSED);
    }
  };

  private final String words;

  Mishap(String words) {
    this.words = words;
  }

  /** The mishap that users call so. */
  static Optional<Mishap> named(String words) {
    return Arrays.stream(values()).filter(mishap -> mishap.words.equals(words)).findFirst();
  }

  /** What users can write. */
  static String known() {
    return Arrays.stream(values()).map(mishap -> mishap.words).collect(Collectors.joining(", "));
  }

  /** Lets it happen from now on. */
  abstract void happenTo(SandboxHost host);
}
