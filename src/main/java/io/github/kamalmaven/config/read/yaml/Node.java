package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;

/** A value in a YAML file, with its place. */
public sealed interface Node permits Scalar, Sequence, Mapping {

  /** Where it begins. */
  Position at();

  /** What it is, in words for people: {@code a list}, {@code text}. */
  String description();

  /** Whether Ruby on Rails calls it blank: nothing, {@code false}, blanks, an empty collection. */
  boolean isBlank();

  /** Its content without places: equal for equal content, whatever the order of keys. */
  Object content();
}
