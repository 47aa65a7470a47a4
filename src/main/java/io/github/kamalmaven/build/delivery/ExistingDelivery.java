package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.build.PushOrder;

/** Builds nothing: another tool has pushed the image. */
final class ExistingDelivery implements Delivery {

  @Override
  public boolean builds() {
    return false;
  }

  /** Hosts find out when they pull whether it is there and labelled. */
  @Override
  public void check(PushOrder order) {}

  @Override
  public void push(PushOrder order) {}
}
