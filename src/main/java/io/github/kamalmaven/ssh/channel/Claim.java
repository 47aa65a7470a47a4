package io.github.kamalmaven.ssh.channel;

import java.util.Optional;

/** Who has a channel may be told to give it up, before it has it or while it is in use. */
final class Claim {
  private Optional<Channel> channel = Optional.empty();
  private boolean cancelled;

  /** Claims a channel that was opened just now. */
  synchronized Channel on(Channel opened) throws InterruptedException {
    if (cancelled) {
      opened.close();
      throw new InterruptedException();
    }
    channel = Optional.of(opened);
    return opened;
  }

  /** Gives it up: the channel is closed. */
  synchronized void cancel() {
    cancelled = true;
    channel.ifPresent(Channel::close);
  }

  /** Makes sure that it was not given up. */
  synchronized void check() throws InterruptedException {
    if (cancelled) {
      throw new InterruptedException();
    }
  }
}
