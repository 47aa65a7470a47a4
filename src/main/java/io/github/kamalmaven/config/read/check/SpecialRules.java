package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.List;

/** Rules for keys that are like no other. */
final class SpecialRules {
  private static final List<String> PATH_KEYS =
      List.of("local", "remote", "mode", "owner", "options");

  private SpecialRules() {}

  /** A list of hosts, each with or without tags. */
  static void servers(Node node, String path, Problems problems) {
    if (Rule.fits(node, path, problems, Kind.ARRAY) && node instanceof Sequence sequence) {
      Rule.each(sequence, path, problems, SpecialRules::server);
    }
  }

  private static void server(Node node, String path, Problems problems) {
    if (!Rule.fits(node, path, problems, Kind.STRING, Kind.HASH)
        || !(node instanceof Mapping mapping)) {
      return;
    }
    if (mapping.entries().size() != 1) {
      problems.add(node.at(), path, "multiple hosts found");
      return;
    }
    mapping.entries().forEach((host, entry) -> tags(entry.value(), path + "/" + host, problems));
  }

  private static void tags(Node node, String path, Problems problems) {
    Rule.fits(node, path, problems, Kind.STRING, Kind.ARRAY);
    if (node instanceof Sequence) {
      Rule.listOf(Kind.STRING).check(node, path, problems);
    }
  }

  /** One text or a list of them; whatever is wrong, it is said of the key. */
  static void arch(Node node, String path, Problems problems) {
    boolean fits =
        Kind.STRING.fits(node)
            || (node instanceof Sequence list && list.items().stream().allMatch(Kind.STRING::fits));
    if (!fits) {
      problems.add(node.at(), path, "should be an array or a string");
    }
  }

  static void sshConfig(Node node, String path, Problems problems) {
    boolean single =
        node instanceof Scalar scalar
            && (scalar.type() == Scalar.Type.SWITCH || scalar.type() == Scalar.Type.TEXT);
    if (node instanceof Sequence) {
      Rule.listOf(Kind.STRING).check(node, path, problems);
    } else if (!single) {
      problems.add(node.at(), path, "should be a boolean or a string or an array");
    }
  }

  /** Files or directories of an accessory. */
  static void paths(Node node, String path, Problems problems) {
    if (Rule.fits(node, path, problems, Kind.ARRAY) && node instanceof Sequence sequence) {
      Rule.each(sequence, path, problems, SpecialRules::path);
    }
  }

  private static void path(Node node, String path, Problems problems) {
    if (Rule.fits(node, path, problems, Kind.STRING, Kind.HASH)
        && node instanceof Mapping mapping) {
      for (String key : PATH_KEYS) {
        mapping
            .node(key)
            .ifPresent(value -> Rule.fits(value, path + "/" + key, problems, Kind.STRING));
      }
    }
  }

  static void hooksOutput(Node node, String path, Problems problems) {
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (hook, entry) ->
                  Rule.fits(entry.value(), path + "/" + hook, problems, Kind.STRING, Kind.SYMBOL));
    } else {
      Rule.fits(node, path, problems, Kind.STRING, Kind.SYMBOL);
    }
  }
}
