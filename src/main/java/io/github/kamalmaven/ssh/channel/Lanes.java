package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.KamalException;

/** The channels of one connection: how many there may be, and the shells that wait for work. */
public final class Lanes {
  private final ChannelSlots slots = new ChannelSlots();
  private final HostShells shells = new HostShells();

  /** How many there may be. */
  public ChannelSlots slots() {
    return slots;
  }

  /** The shells that wait for work. */
  HostShells shells() {
    return shells;
  }

  /** Waits for a slot for a channel, and closes a shell that would have to make room for it. */
  void takeSlot() throws InterruptedException {
    slots.take();
    try {
      shells.closeDownTo(slots.left());
    } catch (InterruptedException interrupted) {
      slots.giveBack();
      throw interrupted;
    }
  }

  /**
   * Makes do with fewer, because the host refused the caller's channel; then another one may be
   * asked for.
   *
   * @param none what to throw if it was the only one
   */
  public void makeDo(KamalException none) throws InterruptedException {
    if (shells.giveWay()) {
      return;
    }
    if (slots.alone()) {
      throw none;
    }
    slots.refused();
  }
}
