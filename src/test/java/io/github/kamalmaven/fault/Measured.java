package io.github.kamalmaven.fault;

import java.util.List;

/**
 * How a deploy with a fault ended.
 *
 * @param told what the user read
 * @param ending how it left the hosts
 * @param hooks those that ran
 */
record Measured(Told told, Ending ending, List<String> hooks) {

  /** How it ended just now. */
  static Measured of(Shop shop, Told told) {
    return new Measured(told, Ending.of(shop), shop.takeHooks());
  }
}
