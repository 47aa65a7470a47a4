package io.github.kamalmaven.mojo.site;

import java.time.Duration;

/**
 * A duration for people.
 *
 * @param time any
 */
record ShortTime(Duration time) {
  @Override
  public String toString() {
    long seconds = Math.round(time.toMillis() / 1000.0);
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
