package io.github.kamalmaven.operation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened in a session so far that its goals must know of. */
final class SessionState {
  private boolean connected;
  private volatile boolean announced;
  private volatile boolean lockHeld;
  private @Nullable String performer;

  /** Does this before the first connection of the session; again if it failed. */
  synchronized void connectOnce(Runnable announce) {
    if (!connected) {
      announced = true;
      try {
        announce.run();
        connected = true;
      } finally {
        announced = connected;
      }
    }
  }

  /** Whether this happened, or is just happening; does not wait for it. */
  boolean announced() {
    return announced;
  }

  /** Notes that this happened elsewhere. */
  synchronized void connected() {
    connected = true;
    announced = true;
  }

  /** Who deploys, found once. */
  synchronized String performer(Supplier<String> find) {
    String known = performer == null ? find.get() : performer;
    performer = known;
    return known;
  }

  boolean lockHeld() {
    return lockHeld;
  }

  void lockHeld(boolean held) {
    lockHeld = held;
  }
}
