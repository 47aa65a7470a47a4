package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.Access;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.shell.HangUp;
import java.util.stream.Stream;

/** What goes wrong with one command of a host. */
enum Trouble {
  /** It fails. */
  FAILS {
    @Override
    Fault with(String command, SandboxHost host) {
      return Fault.failing(command, "it failed\n");
    }
  },
  /** The connection is cut before it begins. */
  CUT {
    @Override
    Fault with(String command, SandboxHost host) {
      return Fault.cutting(command);
    }
  },
  /** The connection is cut when it is done. */
  LOST {
    @Override
    Fault with(String command, SandboxHost host) {
      return Fault.losing(command);
    }
  },
  /** The connection is cut before it begins, and nobody gets a new one. */
  GONE {
    @Override
    Fault with(String command, SandboxHost host) {
      return Fault.meanwhile(
          command,
          () -> {
            host.access().door(Access.Door.CLOSED);
            throw new HangUp();
          });
    }
  };

  /** What can go wrong with a step. Of a question it makes no difference whether it was heard. */
  static Stream<Trouble> of(Step step) {
    return step.isQuestion() ? Stream.of(FAILS, CUT) : Stream.of(values());
  }

  /** Lets it happen. */
  abstract Fault with(String command, SandboxHost host);
}
