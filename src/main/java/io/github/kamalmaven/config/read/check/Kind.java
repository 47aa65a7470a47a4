package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;

/** Kinds of values as Kamal's validator has them. */
enum Kind {
  /** Text, and what is written like it: numbers, booleans and symbols. */
  STRING("a string") {
    @Override
    boolean fits(Node node) {
      return node instanceof Scalar scalar && scalar.type() != Scalar.Type.NOTHING;
    }
  },
  SYMBOL("a symbol") {
    @Override
    boolean fits(Node node) {
      return STRING.fits(node);
    }
  },
  INTEGER("an integer") {
    @Override
    boolean fits(Node node) {
      return node instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER;
    }
  },
  BOOLEAN("a boolean") {
    @Override
    boolean fits(Node node) {
      return node instanceof Scalar scalar && scalar.type() == Scalar.Type.SWITCH;
    }
  },
  HASH("a hash") {
    @Override
    boolean fits(Node node) {
      return node instanceof Mapping;
    }
  },
  ARRAY("an array") {
    @Override
    boolean fits(Node node) {
      return node instanceof Sequence;
    }
  };

  private final String description;

  Kind(String description) {
    this.description = description;
  }

  /** What Kamal's messages call it. */
  String description() {
    return description;
  }

  abstract boolean fits(Node node);
}
