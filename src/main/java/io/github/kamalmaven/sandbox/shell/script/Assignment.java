package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.word.Word;

/**
 * A variable assignment in front of a command, or alone.
 *
 * @param name the variable
 * @param value its value, not split
 */
public record Assignment(String name, Word value) {}
