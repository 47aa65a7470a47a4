/**
 * Figures as people read them: tables in Markdown and plots in SVG.
 *
 * <p>It measures nothing and writes no files. All of the benchmark may call it.
 */
@NullMarked
package io.github.kamalmaven.bench.chart;

import org.jspecify.annotations.NullMarked;
