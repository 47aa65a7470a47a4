package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;
import java.util.List;

/**
 * A YAML list.
 *
 * @param at where it begins
 * @param items in order
 */
public record Sequence(Position at, List<Node> items) implements Node {

  /** Copies the list. */
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String description() {
    return "a list";
  }

  @Override
  public boolean isBlank() {
    return items.isEmpty();
  }

  @Override
  public Object content() {
    return items.stream().map(Node::content).toList();
  }
}
