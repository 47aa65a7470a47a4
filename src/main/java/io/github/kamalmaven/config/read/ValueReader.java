package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns checked YAML values into values of records. */
final class ValueReader {
  private ValueReader() {}

  static Value value(Node node) {
    if (node instanceof Sequence list) {
      return new Value.Many(list.items().stream().map(ValueReader::single).toList());
    }
    return single(node);
  }

  private static Value single(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.type() == Scalar.Type.SWITCH
          ? Value.of(scalar.text().equals("true"))
          : Value.text(scalar.text());
    }
    return Value.text(RubyText.of(node));
  }

  static Map<String, Value> values(Mapping mapping) {
    Map<String, Value> values = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> values.put(key, value(entry.value())));
    return values;
  }

  /** A number, at the limit of its type if it is beyond it. */
  static Optional<Integer> integer(Mapping mapping, String key) {
    return mapping
        .integer(key)
        .map(n -> bounded(n, BigInteger.valueOf(Integer.MIN_VALUE), Integer.MAX_VALUE).intValue());
  }

  static Optional<Long> whole(Mapping mapping, String key) {
    return mapping
        .integer(key)
        .map(n -> bounded(n, BigInteger.valueOf(Long.MIN_VALUE), Long.MAX_VALUE).longValue());
  }

  private static BigInteger bounded(BigInteger number, BigInteger least, long most) {
    return number.max(least).min(BigInteger.valueOf(most));
  }

  static Optional<Duration> seconds(Mapping mapping, String key) {
    return integer(mapping, key).map(Duration::ofSeconds);
  }

  static Duration seconds(Mapping mapping, String key, int otherwise) {
    return seconds(mapping, key).orElseGet(() -> Duration.ofSeconds(otherwise));
  }
}
