package io.github.kamalmaven.host.told;

import io.github.kamalmaven.KamalException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The thread that waits for the commands of one host, and can be woken: a transport that is
 * interrupted closes the command's channel. Made by that thread; {@link #giveUp} is called by any.
 */
final class Waiter {
  private final Optional<Thread> thread;
  private Optional<CommandSilent> reason = Optional.empty();
  private boolean ended;

  private Waiter(Optional<Thread> thread) {
    this.thread = thread;
  }

  /** This thread. */
  static Waiter here() {
    return new Waiter(Optional.of(Thread.currentThread()));
  }

  /** Nobody who could be woken: whatever it is may take as long as it likes. */
  static Waiter patient() {
    return new Waiter(Optional.empty());
  }

  /**
   * Waits for commands.
   *
   * @throws KamalException what went wrong, or that a command was given up
   */
  <T> T during(Supplier<T> commands) {
    try {
      return commands.get();
    } catch (KamalException failure) {
      throw end().<KamalException>map(it -> it).orElse(failure);
    } finally {
      end();
    }
  }

  /** Wakes it, unless it waits no more, or was woken before. */
  synchronized void giveUp(CommandSilent why) {
    if (thread.isPresent() && !ended && reason.isEmpty()) {
      reason = Optional.of(why);
      thread.get().interrupt();
    }
  }

  /** It waits no more, and is not interrupted by what has woken it. */
  private synchronized Optional<CommandSilent> end() {
    if (!ended && reason.isPresent()) {
      Thread.interrupted();
    }
    ended = true;
    return reason;
  }
}
