package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A YAML map. What is asked for by the wrong type counts as absent: the checks have spoken of it.
 *
 * @param at where it begins
 * @param entries by key, in the order written
 */
public record Mapping(Position at, Map<String, Entry> entries) implements Node {

  /** Copies the map, keeping its order. */
  public Mapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * A value under its key.
   *
   * @param keyAt where the key stands
   * @param value what stands there
   */
  public record Entry(Position keyAt, Node value) {}

  /** Its keys, in the order written. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** Whether a key is there, even with nothing behind it. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value of a key, whatever it is. */
  public Optional<Node> node(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** Where a key stands, or where this map begins if the key is not there. */
  public Position keyAt(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::keyAt).orElse(at);
  }

  /** A text, number or boolean, as text. */
  public Optional<String> text(String key) {
    return scalar(key).filter(s -> s.type() != Scalar.Type.NOTHING).map(Scalar::text);
  }

  /** A whole number. */
  public Optional<BigInteger> integer(String key) {
    return scalar(key)
        .filter(s -> s.type() == Scalar.Type.INTEGER)
        .map(s -> new BigInteger(s.text()));
  }

  /** A boolean. */
  public Optional<Boolean> flag(String key) {
    return scalar(key)
        .filter(s -> s.type() == Scalar.Type.SWITCH)
        .map(s -> s.text().equals("true"));
  }

  private Optional<Scalar> scalar(String key) {
    return node(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  /** A map, empty if there is none. */
  public Mapping section(String key) {
    return mapping(key).orElseGet(() -> new Mapping(keyAt(key), Map.of()));
  }

  /** A map. */
  public Optional<Mapping> mapping(String key) {
    return node(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  /** The items of a list. */
  public Optional<List<Node>> items(String key) {
    return node(key).filter(Sequence.class::isInstance).map(n -> ((Sequence) n).items());
  }

  /** The items of a list that are texts, numbers or booleans, as text. */
  public Optional<List<String>> texts(String key) {
    return items(key)
        .map(
            items ->
                items.stream()
                    .filter(Scalar.class::isInstance)
                    .map(item -> ((Scalar) item).text())
                    .toList());
  }

  /** This map with another on top: maps are merged, anything else is replaced. */
  public Mapping merge(Mapping top) {
    Map<String, Entry> merged = new LinkedHashMap<>(entries);
    top.entries.forEach((key, entry) -> merged.merge(key, entry, Mapping::onTop));
    return new Mapping(at, merged);
  }

  private static Entry onTop(Entry base, Entry top) {
    return base.value() instanceof Mapping below && top.value() instanceof Mapping above
        ? new Entry(top.keyAt(), below.merge(above))
        : top;
  }

  @Override
  public String description() {
    return "a map";
  }

  @Override
  public boolean isBlank() {
    return entries.isEmpty();
  }

  @Override
  public Object content() {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value().content()));
  }
}
