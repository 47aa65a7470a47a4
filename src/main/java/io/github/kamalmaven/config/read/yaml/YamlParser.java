package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.Rendered;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Reads the first document of a YAML text: anchors, aliases and merge keys as Ruby has them. */
public final class YamlParser {
  private final Rendered source;
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Node> known =
      new IdentityHashMap<>();
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Boolean> open =
      new IdentityHashMap<>();

  private YamlParser(Rendered source) {
    this.source = source;
  }

  /**
   * Reads a text.
   *
   * @return its content, or nothing if there is none
   * @throws MalformedYaml if it is no YAML
   */
  public static Optional<Node> parse(Rendered source) throws MalformedYaml {
    return new YamlParser(source).parse();
  }

  private Optional<Node> parse() throws MalformedYaml {
    LoaderOptions options = new LoaderOptions();
    DumperOptions dumping = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(dumping),
            dumping,
            options,
            new UntypedResolver());
    try {
      Iterator<org.yaml.snakeyaml.nodes.Node> documents =
          yaml.composeAll(new StringReader(source.text())).iterator();
      return documents.hasNext() ? Optional.of(node(documents.next())) : Optional.empty();
    } catch (MarkedYAMLException e) {
      throw malformed(e);
    } catch (YAMLException e) {
      throw new MalformedYaml(
          source.at(0), "YAML: " + firstLine(String.valueOf(e.getMessage())), "");
    }
  }

  private MalformedYaml malformed(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    String context =
        e.getContext() == null ? "" : ", " + firstLine(e.getContext()) + beginning(e, mark);
    String problem = firstLine(e.getProblem());
    Position at = mark == null ? source.at(0) : at(mark);
    return new MalformedYaml(at, "YAML syntax error: " + problem + context, hint(problem));
  }

  /** What is never closed is found out far below where it begins. */
  private String beginning(MarkedYAMLException e, @Nullable Mark problem) {
    Mark begin = e.getContextMark();
    return begin == null || problem == null || begin.getLine() == problem.getLine()
        ? ""
        : " that begins on line " + at(begin).line();
  }

  private static String hint(String problem) {
    if (problem.contains("TAB")) {
      return "indent with spaces: YAML does not take tab characters";
    }
    return problem.endsWith("but got ?") || problem.contains("cannot start any token")
        ? "put the text in quotes"
        : "check brackets, quotes and indentation here and above";
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").trim();
  }

  private Position at(Mark mark) {
    return source.at(source.text().offsetByCodePoints(0, mark.getIndex()));
  }

  private Node node(org.yaml.snakeyaml.nodes.Node raw) {
    Node before = known.get(raw);
    if (before != null) {
      return before;
    }
    if (open.put(raw, true) != null) {
      throw new YAMLException("an alias that refers to the list or map it is in");
    }
    Node node = convert(raw);
    known.put(raw, node);
    return node;
  }

  private Node convert(org.yaml.snakeyaml.nodes.Node raw) {
    Position at = at(raw.getStartMark());
    if (raw instanceof MappingNode mapping) {
      return mapping(at, mapping);
    }
    if (raw instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(node(item)));
      return new Sequence(at, items);
    }
    return scalar(at, (ScalarNode) raw);
  }

  private static Scalar scalar(Position at, ScalarNode raw) {
    boolean untyped =
        raw.getTag().equals(UntypedResolver.PLAIN)
            || (raw.isPlain() && !raw.getTag().equals(Tag.STR));
    return untyped
        ? PlainScalar.of(at, raw.getValue())
        : new Scalar(at, Scalar.Type.TEXT, raw.getValue(), raw.getValue());
  }

  private Mapping mapping(Position at, MappingNode raw) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : raw.getValue()) {
      Node value = node(tuple.getValueNode());
      String key = key(node(tuple.getKeyNode()));
      if (key.equals("<<") && value instanceof Mapping merged) {
        // Ruby merges where the key stands: it wins over what was written before it.
        merged.entries().forEach((k, entry) -> entries.put(k, entry));
      } else if (key.equals("<<") && value instanceof Sequence several) {
        mergeAll(entries, several);
      } else {
        entries.put(key, new Mapping.Entry(at(tuple.getKeyNode().getStartMark()), value));
      }
    }
    return new Mapping(at, entries);
  }

  /** Of several merged maps the first wins. */
  private static void mergeAll(Map<String, Mapping.Entry> entries, Sequence several) {
    for (int i = several.items().size() - 1; i >= 0; i--) {
      if (several.items().get(i) instanceof Mapping merged) {
        merged.entries().forEach((key, entry) -> entries.put(key, entry));
      }
    }
  }

  private static String key(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : String.valueOf(node.content());
  }
}
