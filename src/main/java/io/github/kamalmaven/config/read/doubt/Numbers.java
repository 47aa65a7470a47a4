package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.yaml.Mapping;
import java.math.BigInteger;

/**
 * Numbers of a section that are out of bounds.
 *
 * @param section has them
 * @param path of the section; empty for the root
 * @param doubts takes the doubts
 */
record Numbers(Mapping section, String path, Doubts doubts) {
  private static final BigInteger LAST_PORT = BigInteger.valueOf(65535);

  /** It is a port. */
  void port(String key) {
    section
        .integer(key)
        .filter(n -> n.signum() < 1 || n.compareTo(LAST_PORT) > 0)
        .ifPresent(n -> add(key, "should be a number from 1 to 65535", "ports have no others"));
  }

  /** It counts or measures something. */
  void notNegative(String key) {
    section
        .integer(key)
        .filter(n -> n.signum() < 0)
        .ifPresent(n -> add(key, "should not be negative", "give a number from 0 on"));
  }

  /** There is no use in none. */
  void positive(String key) {
    section
        .integer(key)
        .filter(n -> n.signum() < 1)
        .ifPresent(n -> add(key, "should be more than 0", "give a number from 1 on"));
  }

  private void add(String key, String text, String remedy) {
    String full = path.isEmpty() ? key : path + "/" + key;
    doubts.add(section.keyAt(key), full, text, remedy);
  }
}
