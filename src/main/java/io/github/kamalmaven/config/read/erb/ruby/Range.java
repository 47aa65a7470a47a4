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
  static final int LIMIT = 100_000;

  List<Object> items() {
    return new ArrayList<>(LongStream.rangeClosed(first, last).limit(LIMIT).boxed().toList());
  }

  /** First index of a slice of something so long. */
  int from(int length) {
    return (int) (first < 0 ? first + length : first);
  }

  /** Index after the last of a slice of something so long. */
  int to(int length) {
    return (int) Math.min(length, (last < 0 ? last + length : last) + 1);
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
