package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Sequence;

/** Values that become flags of Docker. */
final class OptionDoubts {
  private final Doubts doubts;

  OptionDoubts(Doubts doubts) {
    this.doubts = doubts;
  }

  /** Looks at the options of a section, and at those of its logging. */
  void look(Mapping section, String path) {
    values(section, "options", path);
    values(section.section("logging"), "options", path + "/logging");
  }

  void values(Mapping section, String key, String path) {
    section
        .section(key)
        .entries()
        .forEach((name, entry) -> value(entry.value(), path + "/" + key + "/" + name));
  }

  private void value(Node node, String path) {
    if (node instanceof Mapping) {
      odd(node, path);
    } else if (node instanceof Sequence list) {
      list.items().stream()
          .filter(item -> item instanceof Mapping || item instanceof Sequence)
          .forEach(item -> odd(item, path));
    }
  }

  private void odd(Node node, String path) {
    doubts.add(
        node.at(),
        path,
        "should be a string or an array",
        "as " + node.description() + " it is handed to Docker the way Ruby prints it");
  }
}
