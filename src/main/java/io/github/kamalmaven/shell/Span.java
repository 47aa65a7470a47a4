package io.github.kamalmaven.shell;

/**
 * A part of a text.
 *
 * @param start index of its first character
 * @param end index behind its last one
 */
record Span(int start, int end) {}
