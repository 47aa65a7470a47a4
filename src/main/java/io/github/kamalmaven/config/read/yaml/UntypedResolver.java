package io.github.kamalmaven.config.read.yaml;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Leaves it to {@link PlainScalar} what text without quotes is. */
final class UntypedResolver extends Resolver {
  static final Tag PLAIN = new Tag("tag:untyped");

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    return switch (kind) {
      case mapping -> Tag.MAP;
      case sequence -> Tag.SEQ;
      default -> implicit ? PLAIN : Tag.STR;
    };
  }
}
