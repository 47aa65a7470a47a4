package io.github.kamalmaven.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened in a session so far that its goals must know of. */
final class SessionState {
  private boolean connected;
  private volatile boolean announced;
  private volatile boolean lockHeld;
  private final List<String> leftBehind = new ArrayList<>();
  private @Nullable String performer;
  private @Nullable Instant deployBegan;

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

  /** When the session's first pre-deploy came, if it has. */
  synchronized Optional<Instant> deployBegan() {
    return Optional.ofNullable(deployBegan);
  }

  /** Pre-deploy has come. */
  synchronized void deployBegan(Instant now) {
    if (deployBegan == null) {
      deployBegan = now;
    }
  }

  /** Notes what is still to be told of a failure. */
  synchronized void leftBehind(String text) {
    leftBehind.add(text);
  }

  /** What is still to be told of a failure; nothing from then on. */
  synchronized List<String> takeLeftBehind() {
    List<String> taken = List.copyOf(leftBehind);
    leftBehind.clear();
    return taken;
  }

  boolean lockHeld() {
    return lockHeld;
  }

  void lockHeld(boolean held) {
    lockHeld = held;
  }
}
