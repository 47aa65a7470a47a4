package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;

/**
 * Something in a YAML text that Ruby takes in silence, although nobody can have meant it.
 *
 * @param at where it stands
 * @param text what it is
 * @param remedy what to do about it
 */
public record Remark(Position at, String text, String remedy) {}
