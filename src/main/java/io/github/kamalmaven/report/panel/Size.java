package io.github.kamalmaven.report.panel;

/**
 * How much a terminal shows.
 *
 * @param rows from top to bottom
 * @param columns from left to right
 */
public record Size(int rows, int columns) {}
