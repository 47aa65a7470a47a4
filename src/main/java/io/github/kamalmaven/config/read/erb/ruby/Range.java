package io.github.kamalmaven.config.read.erb.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A range of whole numbers.
 *
 * @param first its first number
 * @param last its last number, which belongs to it
 */
public record Range(long first, long last) {
  /** More would be a mistake in a configuration file. */
  public static final int LIMIT = 100_000;

  /** Its numbers. */
  public List<Object> items(int at) {
    if ((double) last - first >= LIMIT) {
      throw new RubyProblem(
          at,
          "a range of more than " + LIMIT + " numbers",
          "make it shorter, or let a Ruby evaluate it: kamal.erb=ruby or jruby",
          null);
    }
    return new ArrayList<>(LongStream.rangeClosed(first, last).boxed().toList());
  }

  /** First index of a slice of something so long; negative if it lies before its beginning. */
  public int from(int length) {
    return (int) Math.max(-1, Math.min(length + 1L, first < 0 ? first + length : first));
  }

  /** Index after the last of a slice of something so long. */
  public int to(int length) {
    long end = last < 0 ? last + length : last;
    return (int) Math.max(-1, Math.min(length, Math.min(end, length) + 1));
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
