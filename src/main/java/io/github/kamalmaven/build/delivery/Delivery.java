package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.build.PushOrder;

/**
 * A way in which the image of a version gets into the registry.
 *
 * <p>A deploy first lets it {@link #check}, then {@link #push}; after that every host pulls the
 * image, whoever made it. Both come before a deploy takes the lock; a setup holds the lock while it
 * pushes, so that what is found by the check stops it before any host is changed. What is needed
 * comes with the order (version, secrets, credentials of the registry, the hook) and by the
 * constructor (the deployment, the machine that builds); {@link DeliveryChoice} is the only place
 * that knows who implements this.
 */
public interface Delivery {

  /** Whether the push makes an image; else it is there, or is not. */
  boolean builds();

  /**
   * Looks whether it can be delivered: asks files and registries, changes nothing, fires no hook.
   * Called once, before the push and before the lock.
   *
   * @throws io.github.kamalmaven.KamalException if it is certain that it cannot
   */
  void check(PushOrder order);

  /**
   * Looks closer, for those who only want to know: whether what it takes is there and runs. Changes
   * nothing either.
   *
   * @throws io.github.kamalmaven.KamalException why it cannot be delivered
   */
  default void examine(PushOrder order) {
    check(order);
  }

  /**
   * Gets the image into the registry, tagged with the version and as the latest, and labelled
   * {@code service}; fires pre-build before it builds.
   *
   * @throws io.github.kamalmaven.KamalException if that fails
   */
  void push(PushOrder order);
}
