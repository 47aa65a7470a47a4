package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Places;
import io.github.kamalmaven.config.read.text.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns what SnakeYAML has read into a tree.
 *
 * <p>Aliases share what they stand for, but whoever walks the tree meets it each time: how much
 * they repeat and how deep they nest is bounded here, for all that comes after.
 */
final class NodeReader {
  private static final long REPEATED = 250_000;
  private static final int DEPTH = 100;

  private final Places places;
  private final YamlText text;
  private final Consumer<Remark> remarks;
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Node> known =
      new IdentityHashMap<>();
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Boolean> open =
      new IdentityHashMap<>();
  private final IdentityHashMap<Node, Weight> weights = new IdentityHashMap<>();
  private long repeated;

  NodeReader(Places places, YamlText text, Consumer<Remark> remarks) {
    this.places = places;
    this.text = text;
    this.remarks = remarks;
  }

  Node read(org.yaml.snakeyaml.nodes.Node raw) throws MalformedYaml {
    return node(raw, at(raw.getStartMark()));
  }

  /**
   * @param from where it is asked for
   */
  private Node node(org.yaml.snakeyaml.nodes.Node raw, Position from) throws MalformedYaml {
    Node before = known.get(raw);
    if (before != null) {
      repeat(before, from);
      return before;
    }
    if (open.put(raw, true) != null) {
      throw new MalformedYaml(
          from,
          "YAML: an alias that refers to the list or map it is in",
          "write out what is meant");
    }
    Node node = convert(raw);
    known.put(raw, node);
    weigh(node, from);
    return node;
  }

  private void repeat(Node node, Position from) throws MalformedYaml {
    repeated += weight(node).values();
    if (repeated > REPEATED) {
      throw new MalformedYaml(
          from,
          "YAML: aliases repeat more than " + REPEATED + " values up to here",
          "write out what is meant, without aliases of aliases");
    }
  }

  private void weigh(Node node, Position from) throws MalformedYaml {
    Weight weight = Weight.of(children(node).stream().map(this::weight).toList());
    if (weight.depth() > DEPTH) {
      throw new MalformedYaml(
          from,
          "YAML: aliases nest lists and maps more than " + DEPTH + " levels deep",
          "write out what is meant, without aliases of aliases");
    }
    weights.put(node, weight);
  }

  private static List<Node> children(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().values().stream().map(Mapping.Entry::value).toList();
    }
    return node instanceof Sequence sequence ? sequence.items() : List.of();
  }

  private Weight weight(Node node) {
    return weights.getOrDefault(node, Weight.ONE);
  }

  private Node convert(org.yaml.snakeyaml.nodes.Node raw) throws MalformedYaml {
    Position at = at(raw.getStartMark());
    Tags.check(raw.getTag(), at);
    if (raw instanceof MappingNode mapping) {
      return mapping(at, mapping);
    }
    if (raw instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
        items.add(node(item, at));
      }
      return new Sequence(at, items);
    }
    ScalarNode scalar = (ScalarNode) raw;
    if (scalar.getValue().indexOf('\0') >= 0) {
      throw new MalformedYaml(
          at, "YAML: the text has a character NUL in it", "remove it: no program takes it");
    }
    return Tags.scalar(at, scalar, text.original(scalar.getValue()));
  }

  private Mapping mapping(Position at, MappingNode raw) throws MalformedYaml {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Map<String, Position> written = new HashMap<>();
    for (NodeTuple tuple : raw.getValue()) {
      Position keyAt = at(tuple.getKeyNode().getStartMark());
      String key = key(node(tuple.getKeyNode(), keyAt), keyAt);
      Node value = node(tuple.getValueNode(), keyAt);
      if (!isMerge(key, value)) {
        Position before = written.put(key, keyAt);
        if (before != null) {
          twice(key, before, keyAt);
        }
        entries.put(key, new Mapping.Entry(keyAt, value));
      } else if (value instanceof Mapping merged) {
        // Ruby merges where the key stands: it wins over what was written before it.
        entries.putAll(merged.entries());
      } else if (value instanceof Sequence several) {
        mergeAll(entries, several);
      }
    }
    return new Mapping(at, entries);
  }

  private void twice(String key, Position before, Position keyAt) {
    remarks.accept(
        new Remark(
            keyAt,
            "duplicate key: " + key + ", it replaces the one on line " + before.line(),
            "keep one of them"));
  }

  /** A list that holds something else than maps is no merge to Ruby. */
  private static boolean isMerge(String key, Node value) {
    return key.equals("<<")
        && (value instanceof Mapping
            || (value instanceof Sequence several
                && several.items().stream().allMatch(Mapping.class::isInstance)));
  }

  /** Of several merged maps the first wins. */
  private static void mergeAll(Map<String, Mapping.Entry> entries, Sequence several) {
    for (int i = several.items().size() - 1; i >= 0; i--) {
      if (several.items().get(i) instanceof Mapping merged) {
        entries.putAll(merged.entries());
      }
    }
  }

  private static String key(Node node, Position at) throws MalformedYaml {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw new MalformedYaml(
        at, "YAML: " + node.description() + " is no key", "write text before the colon");
  }

  private Position at(Mark mark) {
    return places.atCodePoint(mark.getIndex());
  }

  /**
   * How much there is in a value.
   *
   * @param values all that whoever walks it meets
   * @param depth of lists and maps in each other
   */
  private record Weight(long values, int depth) {
    static final Weight ONE = new Weight(1, 0);

    static Weight of(List<Weight> parts) {
      return new Weight(
          1 + parts.stream().mapToLong(Weight::values).sum(),
          1 + parts.stream().mapToInt(Weight::depth).max().orElse(0));
    }
  }
}
